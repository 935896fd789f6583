import type { Finding, Rule } from '../rule';
import { outcomes, textOf } from '../template';

const REQUIRED = { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: 'false' };

export const clusterAccess: Rule = {
  id: 'cluster-access',
  requirement: 'Access to a cluster is granted by access entries alone, and its creator is no administrator.',
  fix: "Set AccessConfig to AuthenticationMode 'API' and BootstrapClusterCreatorAdminPermissions false.",
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    return Object.entries(REQUIRED).flatMap(([option, wanted]): Finding[] =>
      outcomes(properties, 'AccessConfig', option).every((value) => textOf(value) === wanted)
        ? []
        : [{ finding: option, location: `AccessConfig.${option}` }],
    );
  },
};
