import { z } from 'zod';

import { project, upkeep } from '../../../../lib/config/sections/upkeep';

const schema = z.strictObject({ project, ...upkeep });
const least = { owner: 'team@example.com', costCenter: 'testing' };

const refusedAt = (changes: object) =>
  schema.safeParse({ ...least, ...changes }).error?.issues.map(({ path }) => path.join('.'));

describe('upkeep', () => {
  it('asks who answers and who pays; by default it protects stacks, keeps data, and can bring a key back for a month', () => {
    expect(schema.parse(least)).toEqual({
      ...least,
      project: 'platform',
      tags: {},
      terminationProtection: true,
      onDelete: 'retain',
      keyDeletionWindowDays: 30,
    });
    expect(refusedAt({ owner: undefined, costCenter: undefined })).toEqual(['owner', 'costCenter']);
  });

  it.each([
    [{ project: 'p'.repeat(25) }, 'project'],
    [{ owner: 'nobody' }, 'owner'],
    [{ costCenter: '' }, 'costCenter'],
    [{ tags: { 'aws:x': 'y' } }, 'tags.aws:x'],
    [{ tags: { x: '' } }, 'tags.x'],
    [{ keyDeletionWindowDays: 6 }, 'keyDeletionWindowDays'],
    [{ keyDeletionWindowDays: 31 }, 'keyDeletionWindowDays'],
    [{ keyDeletionWindowDays: 7.5 }, 'keyDeletionWindowDays'],
    [{ terminationProtection: 'true' }, 'terminationProtection'],
    [{ onDelete: 'keep' }, 'onDelete'],
  ])('refuses %j', (changes, path) => {
    expect(refusedAt(changes)).toEqual([path]);
  });

  it.each([
    { project: 'p'.repeat(24) },
    { keyDeletionWindowDays: 7 },
    { tags: { team: 'payments' }, terminationProtection: false, onDelete: 'destroy' },
  ])('accepts %j', (changes) => {
    expect(schema.parse({ ...least, ...changes })).toMatchObject(changes);
  });
});
