import { TAINT_EFFECTS, type SelfManagedNode } from './bottlerocket';

const BOUNDARY = '==NODE-CONFIG==';

/**
 * User data of an Amazon Linux 2023 node: nodeadm’s configuration in a MIME part.
 *
 * JSON is YAML, so no second serializer is needed. A managed group merges its own part with this one.
 * Source: awslabs/amazon-eks-ami, nodeadm API reference.
 *
 * @param selfManaged for a node that joins by itself; a managed group gets these settings from EKS
 */
export function al2023UserData(selfManaged?: SelfManagedNode): string {
  const taints = selfManaged?.taints.map(({ key, value, effect }) => `${key}=${value}:${TAINT_EFFECTS[effect]}`) ?? [];
  const labels = Object.entries(selfManaged?.labels ?? {}).map(([key, value]) => `${key}=${value}`);
  const nodeConfig = {
    apiVersion: 'node.eks.aws/v1alpha1',
    kind: 'NodeConfig',
    spec: {
      ...(selfManaged === undefined
        ? {}
        : {
            cluster: {
              name: selfManaged.cluster.name,
              apiServerEndpoint: selfManaged.cluster.endpoint,
              certificateAuthority: selfManaged.cluster.certificateAuthority,
              cidr: selfManaged.cluster.serviceCidr,
            },
          }),
      kubelet: {
        config: {
          seccompDefault: true,
          shutdownGracePeriod: '60s',
          shutdownGracePeriodCriticalPods: '20s',
        },
        flags: [
          ...(labels.length === 0 ? [] : [`--node-labels=${labels.join(',')}`]),
          ...(taints.length === 0 ? [] : [`--register-with-taints=${taints.join(',')}`]),
        ],
      },
    },
  };
  return [
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: application/node.eks.aws',
    '',
    JSON.stringify(nodeConfig, undefined, 2),
    '',
    `--${BOUNDARY}--`,
    '',
  ].join('\n');
}
