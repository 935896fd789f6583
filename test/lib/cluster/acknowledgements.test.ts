import { acknowledgeKubectlProvider } from '../../../lib/cluster/acknowledgements';
import { Kubectl } from '../../../lib/cluster/kubectl';
import type { Environment } from '../../../lib/config/schema';
import { acknowledgementsOn } from '../../support/acknowledgements-on';
import { valid, withCapacity, withCluster } from '../../support/configuration';
import { ConstructStack } from '../../support/construct-stack';
import { findingsIn, type Findings } from '../../support/findings';

/** Findings in a control plane and in the functions with kubectl, which the acknowledgements are about. */
function findingsOf(environment: Environment, withKubectl = false): Findings {
  const stack = new ConstructStack(environment);
  const { cluster, securityGroups } = stack.controlPlane();
  if (withKubectl) new Kubectl(stack, 'Kubectl', { environment, cluster, securityGroups });
  return findingsIn(stack);
}

const managed = (policy: string) => `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`;
const ofRoles = ({ open }: Findings) => open.filter((rule) => /IAM4|IAM5|L1|Lambda|Inline/.test(rule));

describe('acknowledgeClusterRole', () => {
  it('accepts the one policy that EKS demands, and no more', () => {
    const findings = findingsOf(valid);
    expect(ofRoles(findings)).toEqual([]);
    expect(Object.keys(findings.accepted).filter((rule) => rule.includes('IAM4'))).toEqual([
      managed('AmazonEKSClusterPolicy'),
    ]);
  });

  it('accepts the four further ones of Auto Mode, with Auto Mode only', () => {
    const findings = findingsOf(withCapacity({ kind: 'auto-mode' }));
    expect(ofRoles(findings)).toEqual([]);
    expect(Object.keys(findings.accepted).filter((rule) => rule.includes('IAM4'))).toEqual(
      expect.arrayContaining(
        ['ClusterPolicy', 'BlockStoragePolicy', 'ComputePolicy', 'LoadBalancingPolicy', 'NetworkingPolicy'].map(
          (policy) => managed(`AmazonEKS${policy}`),
        ),
      ),
    );
  });
});

describe('acknowledgeIntraSubnets', () => {
  it('answers the CDK’s warning that kubectl would have no way out', () => {
    const { cluster } = new ConstructStack(valid).controlPlane();
    expect(acknowledgementsOn(cluster)).toEqual({
      'Annotation::@aws-cdk/aws-eks:isolatedSubnetsForKubectlPrivateSubnets':
        'Control-plane interfaces need no way out; the functions with kubectl are made in the private subnets instead.',
    });
  });
});

describe('acknowledgePublicEndpoint', () => {
  const accepted = (endpoint: Environment['cluster']['endpoint']) => {
    const environment = withCluster({ endpoint });
    const { cluster } = new ConstructStack(environment).controlPlane();
    return Object.entries(acknowledgementsOn(cluster)).filter(([id]) => id.startsWith('Platform::'));
  };
  const openToTheWorld = { reason: 'A workshop of one day.' };

  it('accepts a range that is the world for the operator’s reason', () => {
    expect(accepted({ publicCidrs: ['0.0.0.0/0', '203.0.113.0/24'], openToTheWorld })).toEqual([
      ['Platform::cluster-endpoint[0.0.0.0/0]', 'A workshop of one day.'],
    ]);
  });

  it('accepts nothing without a reason', () => {
    expect(accepted({ publicCidrs: ['0.0.0.0/0'] })).toEqual([]);
  });

  it('accepts nothing of an endpoint that is not open to the world', () => {
    expect(accepted({ publicCidrs: ['203.0.113.0/24'], openToTheWorld })).toEqual([]);
  });
});

describe('acknowledgeKubectlProvider', () => {
  it('leaves nothing open in the functions with kubectl', () => {
    const findings = findingsOf(valid, true);
    expect(ofRoles(findings)).toEqual([]);
    expect(Object.values(findings.accepted).filter((reason) => reason.length < 40)).toEqual([]);
  });

  it('accepts the permissions of those functions and no others', () => {
    const before = Object.keys(findingsOf(valid).accepted);
    const after = Object.keys(findingsOf(valid, true).accepted);
    const added = after
      .filter((rule) => !before.includes(rule))
      .map((rule) => rule.replace(/<[^<]+\.Arn>/, '<Handler>'));
    expect(added.filter((rule) => !rule.includes('Fn::If')).sort()).toEqual([
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly]',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole]',
      'AwsSolutions-IAM5[Resource::<Handler>:*]',
      'AwsSolutions-L1',
      'NIST.800.53.R5-IAMNoInlinePolicy',
      'NIST.800.53.R5-LambdaConcurrency',
      'NIST.800.53.R5-LambdaDLQ',
    ]);
    expect(added.filter((rule) => rule.includes('AmazonElasticContainerRegistryPublicReadOnly'))).toHaveLength(1);
  });

  const providerIn = (stack: ConstructStack) => {
    const { cluster, securityGroups } = stack.controlPlane();
    return new Kubectl(stack, 'Kubectl', { environment: valid, cluster, securityGroups }).provider;
  };

  it.each([
    ['HasEcrPublic', 'eks.KubectlProvider has lost its HasEcrPublic condition'],
    ['Resource', 'eks.KubectlProvider has lost its function'],
  ])('fails when the CDK no longer makes what it knows: %s', (child, message) => {
    const stack = new ConstructStack(valid);
    const provider = providerIn(stack);
    provider.node.findChild('Handler').node.tryRemoveChild(child);
    expect(() => {
      acknowledgeKubectlProvider(provider);
    }).toThrow(new TypeError(message));
  });
});
