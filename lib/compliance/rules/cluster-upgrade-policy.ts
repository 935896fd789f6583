import type { Rule } from '../rule';
import { outcomes } from '../template';

export const clusterUpgradePolicy: Rule = {
  id: 'cluster-upgrade-policy',
  requirement:
    'A cluster says whether it leaves its version at the end of standard support or pays for extended support.',
  fix: 'Set UpgradePolicy.SupportType to STANDARD or EXTENDED.',
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    const chosen = !outcomes(properties, 'UpgradePolicy', 'SupportType').includes(undefined);
    return chosen ? [] : [{ location: 'UpgradePolicy.SupportType' }];
  },
};
