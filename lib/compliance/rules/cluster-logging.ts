import type { Rule } from '../rule';
import { certainItems, outcomes } from '../template';

const PATH = ['Logging', 'ClusterLogging', 'EnabledTypes'] as const;
const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

export const clusterLogging: Rule = {
  id: 'cluster-logging',
  requirement: 'A cluster writes all five control-plane logs.',
  fix: `Enable the log types ${LOG_TYPES.join(', ')}.`,
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    const isEnabled = (wanted: string): boolean =>
      outcomes(properties, ...PATH).every((types) =>
        certainItems(types).some((item) => outcomes(item, 'Type').every((logged) => logged === wanted)),
      );
    return LOG_TYPES.filter((wanted) => !isEnabled(wanted)).map((finding) => ({ finding, location: PATH.join('.') }));
  },
};
