import { Template } from 'aws-cdk-lib/assertions';

import type { Environment, EnvironmentInput } from '../../../lib/config/schema';
import { WorkloadIdentity } from '../../../lib/identity/workload-identity';
import { withCapacity } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const serviceAccount = { namespace: 'shop', name: 'checkout' };
const nodes: EnvironmentInput['capacity'][number] = { kind: 'karpenter' };
const fargate: EnvironmentInput['capacity'][number] = {
  kind: 'fargate-profile',
  name: 'shop',
  namespaces: ['shop'],
  podSize: { vCpu: 1, memoryGiB: 2 },
};

/** One identity, associated twice over if it may be, in a stack with a cluster. */
function identityIn(environment: Environment) {
  const stack = new ConstructStack(environment);
  const { cluster } = stack.controlPlane();
  const identity = new WorkloadIdentity(stack, 'Identity', {
    environment,
    cluster,
    serviceAccount,
    permissions: {
      Orders: [{ actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:::orders'] }],
      Mail: [{ actions: ['ses:SendEmail'], resources: ['arn:aws:ses:::identity/shop'] }],
    },
  });
  identity.associate();
  return { identity, template: Template.fromStack(stack), stack };
}

const roleIn = (template: Template): unknown =>
  propertiesOf(
    template.findResources('AWS::IAM::Role', { Properties: { Description: 'Service account shop/checkout' } }),
  )[0];

const onNodes = identityIn(withCapacity(nodes));
const onFargate = identityIn(withCapacity(fargate, nodes));

describe('WorkloadIdentity', () => {
  it.each([
    ['pod-identity', onNodes],
    ['irsa', onFargate],
  ])('gives the role one policy for each purpose, and no other: %s', (kind, { identity, template, stack }) => {
    expect(identity.kind).toBe(kind);
    const policies = template.findResources('AWS::IAM::ManagedPolicy');
    expect(propertiesOf(policies)).toEqual([
      expect.objectContaining({
        Description: 'shop/checkout: Orders',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:::orders' }],
        },
      }),
      expect.objectContaining({
        Description: 'shop/checkout: Mail',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'ses:SendEmail', Resource: 'arn:aws:ses:::identity/shop' }],
        },
      }),
    ]);
    expect(propertyOf(roleIn(template), 'ManagedPolicyArns')).toEqual(Object.keys(policies).map((Ref) => ({ Ref })));
    expect(stack.resolve(identity.role.roleArn)).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^IdentityRole/), 'Arn'],
    });
  });
});

describe('with Pod Identity', () => {
  const { template } = onNodes;

  it('trusts the pods of one service account in one cluster, and lets EKS tag their sessions', () => {
    expect(propertyOf(roleIn(template), 'AssumeRolePolicyDocument')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'pods.eks.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringEquals: {
              'aws:RequestTag/eks-cluster-arn': {
                'Fn::Join': [
                  '',
                  [
                    'arn:',
                    { Ref: 'AWS::Partition' },
                    ':eks:us-east-1:',
                    { Ref: 'AWS::AccountId' },
                    ':cluster/platform-test',
                  ],
                ],
              },
              'aws:RequestTag/kubernetes-namespace': 'shop',
              'aws:RequestTag/kubernetes-service-account': 'checkout',
            },
          },
        },
      ],
    });
  });

  it('joins the role to the service account when it is told to', () => {
    const associations = template.findResources('AWS::EKS::PodIdentityAssociation');
    expect(propertiesOf(associations)).toEqual([
      {
        ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
        Namespace: 'shop',
        ServiceAccount: 'checkout',
        RoleArn: { 'Fn::GetAtt': [expect.stringMatching(/^IdentityRole/), 'Arn'] },
      },
    ]);
  });
});

describe('with IRSA', () => {
  const { template } = onFargate;
  const trust = propertyOf(roleIn(template), 'AssumeRolePolicyDocument');
  const [text, variables] = propertyOf(trust, 'Fn::Sub') as [string, unknown];

  it('trusts the tokens of one service account, meant for STS, from one issuer', () => {
    expect(JSON.parse(text)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: '${Provider}' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              '${Issuer}:aud': 'sts.amazonaws.com',
              '${Issuer}:sub': 'system:serviceaccount:shop:checkout',
            },
          },
        },
      ],
    });
  });

  it('takes the issuer from the ARN of the cluster’s own provider', () => {
    const providers = Object.keys(template.findResources('AWS::IAM::OIDCProvider'));
    expect(providers).toHaveLength(1);
    const provider = { Ref: providers[0] }; // a provider’s reference is its ARN
    expect(variables).toEqual({
      Provider: provider,
      Issuer: { 'Fn::Select': [1, { 'Fn::Split': ['oidc-provider/', provider] }] },
    });
  });

  it('needs no association: the service account’s annotation names the role', () => {
    expect(template.findResources('AWS::EKS::PodIdentityAssociation')).toEqual({});
  });
});
