import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';

import { dev } from '../../../lib/config/environments/dev';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { changesOf, comparing } from './support/compare';
import { EDITS } from './support/edits';
import { bodiesOf, stacksOf } from './support/stacks';

const compare = comparing(stacksOf);

describe('beside cloudformation-diff', () => {
  const GOING: readonly ResourceImpact[] = [
    ResourceImpact.WILL_REPLACE,
    ResourceImpact.MAY_REPLACE,
    ResourceImpact.WILL_DESTROY,
    ResourceImpact.WILL_ORPHAN,
  ];

  /** Resources that cloudformation-diff takes for replaced or deleted, by stack. */
  const goingByDiff = (before: EnvironmentInput, after: EnvironmentInput): string[] => {
    const [old, recent] = [bodiesOf(before), bodiesOf(after)];
    return (['vpc', 'eks'] as const).flatMap((stack) => {
      const found: string[] = [];
      fullDiff(old[stack], recent[stack]).resources.forEachDifference(
        (logicalId, { changeImpact, oldResourceType }) => {
          if (GOING.includes(changeImpact)) found.push(`${stack} ${oldResourceType ?? ''} ${logicalId}`);
        },
      );
      return found;
    });
  };

  const goingByGuard = (before: EnvironmentInput, after: EnvironmentInput): string[] =>
    changesOf(compare(before, after))
      .filter(({ effect }) => effect !== 'add' && effect !== 'update')
      .map(({ stack, type, logicalId }) => `${stack.endsWith('Vpc') ? 'vpc' : 'eks'} ${type} ${logicalId}`);

  const AUTO_MODE = 'Auto Mode in place of node groups';
  const others = EDITS.filter(([name]) => !['suffix', 'region', AUTO_MODE].includes(name));

  test.each(others)('finds all that it finds: %s', (_, before, after) => {
    const found = new Set(goingByGuard(before, after));
    expect(goingByDiff(before, after).filter((one) => !found.has(one))).toEqual([]);
  });

  test('does not take load balancing of Auto Mode for fixed, as it does', () => {
    const auto: EnvironmentInput = { ...dev, capacity: [{ kind: 'auto-mode' }] };
    const clusterIn = (found: readonly string[]) => found.filter((one) => one.includes('AWS::EKS::Cluster'));
    expect(clusterIn(goingByDiff(dev, auto))).toHaveLength(1);
    expect(clusterIn(goingByGuard(dev, auto))).toEqual([]);
  });
});
