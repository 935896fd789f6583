import type { Deployment } from '../../support/iam/deployment';
import { managedPolicyDocument } from '../../support/iam/managed-policy';
import { readPolicyDocument } from '../../support/iam/policy-document';
import type { DeployedRole, NamedPolicy } from '../../support/iam/roles';
import { siteOf } from '../../support/iam/site';
import { ofForbidden, ofKey, ofRole, ofTrust } from './disagreements';
import { FORBIDDEN } from './everyone';
import type { RoleExpectation } from './expectation';
import { isOf, ROLES } from './roles';
import { strangersTo } from './strangers';

const site = siteOf('us-east-1');
const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:${site.account}:${rest}`;
const inIam = (rest: string) => `arn:aws:iam::${site.account}:${rest}`;

const ALIAS = { TargetKeyId: arn('kms', 'key/1'), AliasName: 'alias/platform-test/cluster' };

const resource = (name: string, type: string, at: string, properties: Readonly<Record<string, string>> = {}) => ({
  name,
  type,
  arn: at,
  property: (property: string) => properties[property],
  texts: () => [],
});

/** As much of a deployment as the tables speak of. */
const deployment: Deployment = {
  site,
  environment: 'test',
  clusterName: 'platform-test',
  stackPrefix: 'platform-test',
  resources: [
    resource('ControlPlaneCluster', 'AWS::EKS::Cluster', arn('eks', 'cluster/platform-test')),
    resource('ControlPlaneRole', 'AWS::IAM::Role', inIam('role/control-plane')),
    resource('KubectlProviderHandler', 'AWS::Lambda::Function', arn('lambda', 'function:kubectl')),
    resource('CapacityKarpenterNodeRole', 'AWS::IAM::Role', inIam('role/nodes')),
    resource('CapacityKarpenterInterruptionsQueue', 'AWS::SQS::Queue', arn('sqs', 'platform-test-interruptions')),
    resource('Issuer', 'AWS::IAM::OIDCProvider', inIam('oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC')),
    resource('Alias', 'AWS::KMS::Alias', '', ALIAS),
  ],
};

const policy = (name: string, ...statements: readonly object[]): NamedPolicy => ({
  name,
  document: readPolicyDocument({ Version: '2012-10-17', Statement: statements }),
});

const allow = (Action: string | readonly string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
});

const trusting = (principal: object | string, more: object = {}) =>
  policy('trust', { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more }).document;

const role = (name: string, given: Partial<DeployedRole>): DeployedRole => ({
  name,
  arn: inIam(`role/${name}`),
  trust: trusting({ Service: 'ec2.amazonaws.com' }),
  policies: [],
  podIdentity: false,
  ...given,
});

const awsManaged = (name: string): NamedPolicy => ({
  name,
  document: managedPolicyDocument(`arn:aws:iam::aws:policy/${name}`),
});

function expectationOf(name: string): RoleExpectation {
  const found = ROLES.find((expected) => isOf(expected, name));
  if (found === undefined) throw new RangeError(`No entry for ${name}`);
  return found;
}

describe('a policy that would do harm is caught', () => {
  it.each<[string, readonly NamedPolicy[], RegExp]>([
    ['passing any role', [policy('Pass', allow('iam:PassRole'))], /may iam:PassRole .*administrator/],
    [
      'passing any role, to EC2 only',
      [
        policy(
          'Pass',
          allow('iam:PassRole', { Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } }),
        ),
      ],
      /may iam:PassRole .*to ec2$/,
    ],
    ['reading secrets', [policy('Read', allow('secretsmanager:GetSecretValue'))], /may secretsmanager:GetSecretValue/],
    [
      'reading parameters through Session Manager’s policy',
      [awsManaged('AmazonSSMManagedInstanceCore')],
      /may ssm:GetParameters? .*parameter\/shop/,
    ],
    ['ending any instance', [policy('End', allow('ec2:TerminateInstances'))], /may ec2:TerminateInstances/],
    [
      'ending instances of any cluster',
      [policy('End', allow('autoscaling:TerminateInstanceInAutoScalingGroup'))],
      /may autoscaling:TerminateInstanceInAutoScalingGroup/,
    ],
    ['writing policies', [policy('Write', allow('iam:*Policy'))], /may iam:PutRolePolicy on \{self\}/],
    [
      'taking CDK’s roles on',
      [policy('Deploy', allow('sts:AssumeRole'))],
      /may sts:AssumeRole .*cdk-hnb659fds-deploy-role/,
    ],
    ['deleting keys', [policy('Delete', allow('kms:ScheduleKeyDeletion'))], /may kms:ScheduleKeyDeletion/],
    [
      'an excused policy’s permission from a second policy',
      [awsManaged('AmazonEKSClusterPolicy'), policy('Tag', allow('ec2:CreateTags'))],
      /may ec2:CreateTags/,
    ],
  ])('%s', async (_, policies, line) => {
    expect(await ofForbidden(deployment, role('Any', { policies }), FORBIDDEN)).toContainEqual(
      expect.stringMatching(line),
    );
  });

  it('while one that AWS demands is excused', async () => {
    const policies = [awsManaged('AmazonEKSClusterPolicy')];
    expect(await ofForbidden(deployment, role('Any', { policies }), FORBIDDEN)).toEqual([]);
  });

  it('ending nodes of other clusters', async () => {
    const name = 'CapacityKarpenterControllerRole';
    const policies = [policy('End', allow('ec2:TerminateInstances'))];
    expect(await ofRole(deployment, role(name, { policies }), expectationOf(name))).toContainEqual(
      expect.stringMatching(/may ec2:TerminateInstances .*: Terminates no node of another cluster$/),
    );
  });

  it('too little: a node that cannot pull images', async () => {
    const name = 'CapacityManagedNodeRole';
    const policies = [awsManaged('AmazonEKSWorkerNodePolicy')];
    expect(await ofRole(deployment, role(name, { policies }), expectationOf(name))).toContainEqual(
      expect.stringMatching(/may not ecr:BatchGetImage .*: Pulls images$/),
    );
  });
});

describe('a trust that is too wide is caught', () => {
  const provider = inIam('oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC');
  const audience = { 'oidc.eks.us-east-1.amazonaws.com/id/ABC:aud': 'sts.amazonaws.com' };

  it.each<[string, string, Partial<DeployedRole>, RegExp]>([
    [
      'without a source account',
      'ControlPlaneRole',
      { trust: trusting({ Service: 'eks.amazonaws.com' }) },
      /^eks\.amazonaws\.com may .*: EKS, for another account$/,
    ],
    [
      'of the whole account',
      'CapacityManagedNodeRole',
      { trust: trusting({ AWS: inIam('root') }) },
      /administrator may sts:AssumeRole .*: Nobody of the account/,
    ],
    [
      'of another account',
      'CapacityManagedNodeRole',
      { trust: trusting({ AWS: 'arn:aws:iam::999988887777:root' }) },
      /: Nobody of another account$/,
    ],
    ['of everybody', 'CapacityManagedNodeRole', { trust: trusting('*') }, /: Nobody of another account$/],
    [
      'of a second service',
      'CapacityManagedNodeRole',
      { trust: trusting({ Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] }) },
      /^lambda\.amazonaws\.com may/,
    ],
    [
      'of every pod of the cluster',
      'AddonsvpccniidentityRole',
      { podIdentity: true, trust: trusting({ Service: 'pods.eks.amazonaws.com' }) },
      /^pods\.eks\.amazonaws\.com may .*: Another service account$/,
    ],
    [
      'of every token of the cluster',
      'AddonsvpccniidentityRole',
      {
        trust: trusting(
          { Federated: provider },
          { Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: audience } },
        ),
      },
      /may sts:AssumeRoleWithWebIdentity .*: Another service account$/,
    ],
  ])('%s', async (_, name, given, line) => {
    const rows = expectationOf(name).trust(given.podIdentity ?? false);
    const found = await ofTrust(deployment, role(name, given), [...rows, ...strangersTo(rows)]);
    expect(found).toContainEqual(expect.stringMatching(line));
  });
});

describe('a key policy that is too wide is caught', () => {
  it('the CDK’s default, which leaves everything to IAM', async () => {
    const KeyPolicy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: inIam('root') }, Action: 'kms:*', Resource: '*' },
    });
    const key = resource('ControlPlaneKey', 'AWS::KMS::Key', arn('kms', 'key/1'), { KeyPolicy });
    expect(await ofKey(deployment, key, [])).toContainEqual(
      expect.stringMatching(/administrator may kms:Decrypt .*: Whoever administers a key does not use it$/),
    );
  });
});
