import { Aws } from 'aws-cdk-lib';

import type { ManagedAddon } from './managed-addon';
import { hasOwnNodes } from './where';

const inAccount = (kind: string) => `arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:${kind}/*`;

/** Pod networking: every pod gets an address of the VPC, and network policies are enforced. */
export const vpcCni: ManagedAddon = {
  name: 'vpc-cni',
  purpose: 'Pod networking and network policies',
  order: 'before-nodes',
  runsOn: hasOwnNodes,
  configuration: () => ({ enableNetworkPolicy: 'true' }),
  identity: {
    serviceAccount: { namespace: 'kube-system', name: 'aws-node', daemonSet: true },
    // The actions of AmazonEKS_CNI_Policy, each on the narrowest resources that EC2 allows.
    permissions: () => ({
      NetworkInterfaces: [
        {
          sid: 'Look',
          wildcard: 'EC2 describes whole accounts: these actions take no resource.',
          actions: [
            'ec2:DescribeInstances',
            'ec2:DescribeInstanceTypes',
            'ec2:DescribeNetworkInterfaces',
            'ec2:DescribeSubnets',
            'ec2:DescribeTags',
          ],
          resources: ['*'],
        },
        {
          sid: 'Change',
          wildcard:
            'The plugin makes interfaces whose ids nobody knows beforehand, on nodes that come and go; account and region are named.',
          actions: [
            'ec2:AssignPrivateIpAddresses',
            'ec2:AttachNetworkInterface',
            'ec2:CreateNetworkInterface',
            'ec2:DeleteNetworkInterface',
            'ec2:DetachNetworkInterface',
            'ec2:ModifyNetworkInterfaceAttribute',
            'ec2:UnassignPrivateIpAddresses',
          ],
          resources: ['instance', 'network-interface', 'security-group', 'subnet'].map(inAccount),
        },
        {
          sid: 'Tag',
          wildcard: 'The ids of interfaces are not known before the plugin makes them.',
          actions: ['ec2:CreateTags'],
          resources: [inAccount('network-interface')],
        },
      ],
    }),
  },
  ports: [],
  workloads: [{ kind: 'daemonset', namespace: 'kube-system', name: 'aws-node' }],
};
