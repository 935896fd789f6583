import { namesWithinLimits } from '../../../../lib/config/rules/names-within-limits';
import { valid, withCapacity } from '../../../support/configuration';

const longest = { project: 'p'.repeat(24), name: 'n'.repeat(20), suffix: 's'.repeat(20) };
const prefix = `${longest.project}-${longest.name}-${longest.suffix}`;
const withGroup = (name: string) => ({
  ...withCapacity({ kind: 'managed-node-group', name, instanceTypes: ['m7g.large'], minSize: 1, maxSize: 2 }),
  ...longest,
});

describe('names-within-limits', () => {
  it('accepts the longest project, name and suffix that the schema lets through', () => {
    expect(namesWithinLimits.check({ ...valid, ...longest })).toEqual([]);
  });

  it('accepts a capacity name that just fits behind them', () => {
    expect(namesWithinLimits.check(withGroup('g'.repeat(255 - prefix.length)))).toEqual([]);
  });

  it('refuses a capacity name that is one character longer than what fits behind them', () => {
    const name = 'g'.repeat(256 - prefix.length);
    expect(namesWithinLimits.check(withGroup(name))).toEqual([
      {
        path: 'capacity[0].name',
        value: `${prefix}-${name}`,
        rule: 'must make a Name tag of managed-node-group name of at most 256 characters; this one has 257',
        fix: 'shorten it, or project, name or suffix',
      },
    ]);
  });

  it('refuses a prefix that is too long for a service, naming the service', () => {
    const queueOnly = namesWithinLimits.check({ ...valid, project: 'p', name: 'n'.repeat(65) });
    expect(queueOnly).toEqual([
      {
        path: '',
        value: `p-${'n'.repeat(65)}-interruptions`,
        rule: 'must make a SQS queue name of at most 80 characters; this one has 81',
        fix: 'shorten project, name or suffix',
      },
    ]);
  });
});
