import type { Rule } from '../rule';
import { isBoolean, outcomes } from '../template';

export const clusterZonalShift: Rule = {
  id: 'cluster-zonal-shift',
  requirement: 'A cluster says whether AWS may move its traffic out of an impaired zone.',
  fix: 'Set ZonalShiftConfig.Enabled.',
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    const chosen = outcomes(properties, 'ZonalShiftConfig', 'Enabled').every(isBoolean);
    return chosen ? [] : [{ location: 'ZonalShiftConfig.Enabled' }];
  },
};
