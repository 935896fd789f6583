import type { Rule } from '../rule';
import { isBoolean, outcomes } from '../template';

export const clusterProtection: Rule = {
  id: 'cluster-protection',
  requirement: 'A cluster says whether it is protected against deletion.',
  fix: 'Set DeletionProtection to true, or to false where the environment may go.',
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    return outcomes(properties, 'DeletionProtection').every(isBoolean) ? [] : [{ location: 'DeletionProtection' }];
  },
};
