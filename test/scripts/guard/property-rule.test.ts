import { identityOf, isKnown, propertyRule, worse } from '../../../scripts/guard/property-rule';

/** What a change at a path does. */
const replacementAt = (type: string, path: string) => {
  const [first = '', ...others] = path.split('.');
  return others.reduce(
    (rule, name) => {
      const inner = rule.member?.(name);
      if (inner === undefined) throw new RangeError(`${path} of ${type} has nothing at ${name}`);
      return inner;
    },
    propertyRule(type, first),
  ).replacement;
};

describe(propertyRule, () => {
  test.each([
    ['AWS::EC2::Subnet', 'CidrBlock', 'yes'],
    ['AWS::EC2::VPC', 'InstanceTenancy', 'maybe'],
    ['AWS::KMS::Alias', 'AliasName', 'yes'],
    ['AWS::KMS::Alias', 'TargetKeyId', 'no'],
    ['AWS::EKS::Nodegroup', 'InstanceTypes', 'yes'],
    ['AWS::EKS::Nodegroup', 'Labels.tier', 'no'],
    ['AWS::EKS::Nodegroup', 'LaunchTemplate.Version', 'no'],
    ['AWS::EKS::Cluster', 'Version', 'no'],
    ['AWS::EKS::Cluster', 'ResourcesVpcConfig.PublicAccessCidrs', 'no'],
  ])('%s %s: %s, as the service spec says', (type, path, replacement) => {
    expect(replacementAt(type, path)).toBe(replacement);
  });

  test('finds what is fixed inside a property that is not', () => {
    expect(replacementAt('AWS::EKS::Cluster', 'AccessConfig.AuthenticationMode')).toBe('no');
    expect(replacementAt('AWS::EKS::Cluster', 'AccessConfig.BootstrapClusterCreatorAdminPermissions')).toBe('yes');
  });

  test('takes what is inside a fixed property for fixed', () => {
    expect(replacementAt('AWS::EKS::FargateProfile', 'Selectors.Namespace')).toBe('yes');
  });

  test.each([
    ['AWS::EKS::Cluster', 'ResourcesVpcConfig.SubnetIds', 'no'],
    ['AWS::EKS::Cluster', 'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled', 'no'],
    ['AWS::EKS::Cluster', 'KubernetesNetworkConfig.IpFamily', 'yes'],
    ['AWS::EKS::Nodegroup', 'LaunchTemplate.Id', 'refused'],
    ['Custom::AWSCDK-EKS-HelmChart', 'Values', 'no'],
  ])('%s %s: %s, as the corrections say', (type, path, replacement) => {
    expect(replacementAt(type, path)).toBe(replacement);
  });

  test.each([
    ['Custom::Anything', 'Value'],
    ['Example::Third::Party', 'Name'],
    ['AWS::SNS::Topic', 'PropertyOfNextYear'],
  ])('%s %s may replace: nobody knows', (type, name) => {
    expect(propertyRule(type, name)).toEqual({ replacement: 'maybe', member: undefined });
  });
});

describe(identityOf, () => {
  test('is what an operator may give', () => {
    expect(identityOf('AWS::EKS::FargateProfile')).toEqual(['ClusterName', 'FargateProfileName']);
  });

  test.each(['AWS::EC2::VPC', 'AWS::SNS::Topic', 'Custom::Anything'])(
    'is nothing where AWS makes the id: %s',
    (type) => {
      expect(identityOf(type)).toEqual([]);
    },
  );
});

describe(worse, () => {
  test.each([
    ['no', 'yes', 'yes'],
    ['maybe', 'no', 'maybe'],
    ['refused', 'no', 'no'],
    ['yes', 'maybe', 'yes'],
  ] as const)('of %s and %s: %s', (one, other, graver) => {
    expect(worse(one, other)).toBe(graver);
  });
});

describe(isKnown, () => {
  test('tells the types of AWS from others', () => {
    expect(isKnown('AWS::EKS::Cluster')).toBe(true);
    expect(isKnown('AWS::EKS::Clutser')).toBe(false);
  });
});
