import { billingPartition } from '../../../../lib/config/rules/billing-partition';
import { valid } from '../../../support/configuration';
import { withCost } from '../../../support/cost';

const watched = withCost({});

describe('billing-partition', () => {
  it.each([
    ['us-gov-west-1', 'aws-us-gov', 'remove it; GovCloud is billed to its commercial account: watch cost there'],
    ['cn-northwest-1', 'aws-cn', 'remove it; set up budgets in the billing console of that partition'],
  ])('refuses to watch cost in %s', (region, partition, fix) => {
    expect(billingPartition.check({ ...watched, region })).toEqual([
      {
        path: 'cost',
        value: watched.cost,
        rule: `must be left out in ${region}: the partition ${partition} has no data exports in us-east-1`,
        fix,
      },
    ]);
  });

  it('accepts every Region of the partition that AWS bills in us-east-1, and whoever watches nothing', () => {
    expect(billingPartition.check({ ...watched, region: 'eu-west-3' })).toEqual([]);
    expect(billingPartition.check({ ...valid, region: 'us-gov-west-1' })).toEqual([]);
  });

  it('leaves a Region that does not exist to the rule of Regions', () => {
    expect(billingPartition.check({ ...watched, region: 'eu-nowhere-1' })).toEqual([]);
  });
});
