import { REGIONS } from '../regions';
import type { Rule } from './rule';

/** Source: the types that CloudFormation’s registry lists by Region; outside `aws`, none has AWS::BCMDataExports::Export. */
export const billingPartition: Rule = {
  id: 'billing-partition',
  requirement: 'Cost is watched where AWS bills: in the partition `aws`.',
  check({ cost, region }) {
    const partition = REGIONS[region]?.partition ?? 'aws';
    return cost === undefined || partition === 'aws'
      ? []
      : [
          {
            path: 'cost',
            value: cost,
            rule: `must be left out in ${region}: the partition ${partition} has no data exports in us-east-1`,
            fix:
              partition === 'aws-us-gov'
                ? 'remove it; GovCloud is billed to its commercial account: watch cost there'
                : 'remove it; set up budgets in the billing console of that partition',
          },
        ];
  },
};
