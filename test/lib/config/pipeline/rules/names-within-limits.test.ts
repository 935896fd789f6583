import { namesWithinLimits } from '../../../../../lib/config/pipeline/rules/names-within-limits';
import { broken } from '../../../../support/pipeline';

const longest = { project: 'p'.repeat(24), name: 'n'.repeat(20) };

describe('names-within-limits', () => {
  it('accepts the names that the defaults make', () => {
    expect(broken(namesWithinLimits, {})).toEqual([]);
  });

  it('refuses a connection of more than 32 characters, where one is made', () => {
    expect(broken(namesWithinLimits, longest)).toEqual([
      {
        path: 'name',
        value: `${longest.project}-${longest.name}`,
        rule: 'must make a connection name of at most 32 characters; this one has 45',
        fix: 'shorten project or name',
      },
    ]);
    const connection = 'arn:aws:codeconnections:us-east-1:111122223333:connection/0123abcd';
    expect(broken(namesWithinLimits, { ...longest, connection })).toEqual([]);
  });

  it('refuses a role of more than 64 characters', () => {
    const environments = [{ environment: 'e'.repeat(20) }];
    expect(broken(namesWithinLimits, { ...longest, environments })).toContainEqual(
      expect.objectContaining({ rule: 'must make a role name of at most 64 characters; this one has 73' }),
    );
  });
});
