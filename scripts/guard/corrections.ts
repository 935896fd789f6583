/** What CloudFormation does with a resource when a property changes; `refused`: the update fails, and nothing is lost. */
export type Replacement = 'yes' | 'maybe' | 'no' | 'refused';

interface Correction {
  readonly replacement: Replacement;
  /** Why the service spec is wrong here. */
  readonly because: string;
  /** The page of AWS that says so. */
  readonly source: string;
}

/** Stands for every property of a type. */
export const EVERY_PROPERTY = '*';

const KUBECTL: Readonly<Record<string, Correction>> = {
  [EVERY_PROPERTY]: {
    replacement: 'no',
    because:
      'CDK’s handler gives no physical id, so that CloudFormation keeps the resource and applies the change to it.',
    source:
      'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html#handling-lifecycle-events-onevent',
  },
};

const TEMPLATE_IS_FIXED: Correction = {
  replacement: 'refused',
  because: 'A node group takes other versions of its launch template but no other template; EKS refuses the update.',
  source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_LaunchTemplateSpecification.html',
};

const IN_PLACE: Correction = {
  replacement: 'no',
  because: 'Since October 2023 EKS changes subnets and security groups of a cluster in place, within its VPC.',
  source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterConfig.html',
};

/**
 * Where AWS’s service spec is wrong about what an update replaces, by type and property path.
 *
 * Everything else comes from the spec as it is. An entry that the spec has caught up with fails a test and goes.
 */
export const CORRECTIONS: Readonly<Record<string, Readonly<Record<string, Correction>>>> = {
  'AWS::EKS::Cluster': {
    'ResourcesVpcConfig.SubnetIds': IN_PLACE,
    'ResourcesVpcConfig.SecurityGroupIds': IN_PLACE,
    'KubernetesNetworkConfig.ElasticLoadBalancing': {
      replacement: 'no',
      because:
        'Load balancing of Auto Mode is turned on and off in place; only the address ranges beside it are fixed.',
      source:
        'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-kubernetesnetworkconfig.html',
    },
  },
  'AWS::EKS::Nodegroup': {
    'LaunchTemplate.Id': TEMPLATE_IS_FIXED,
    'LaunchTemplate.Name': TEMPLATE_IS_FIXED,
  },
  'Custom::AWSCDK-EKS-HelmChart': KUBECTL,
  'Custom::AWSCDK-EKS-KubernetesResource': KUBECTL,
};
