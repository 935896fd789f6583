import { roles } from '../../../../scripts/rehearse/checks/roles';
import type { LiveStatement } from '../../../../scripts/rehearse/live/roles';
import { findings, type Broken } from '../support/broken';
import { changed, live } from '../support/sound';

const allow = (...Action: readonly string[]): LiveStatement => ({
  Effect: 'Allow',
  Action: [...Action],
  Resource: ['*'],
});
const may = (...statements: readonly LiveStatement[]) => ({ roles: changed(live.roles, 0, { statements }) });
const trusts = (Principal: LiveStatement['Principal']) => ({
  roles: changed(live.roles, 0, {
    trust: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: [], Principal }],
  }),
});
const has = (...awsPolicies: readonly string[]) => ({ roles: changed(live.roles, 0, { awsPolicies }) });

/** A role that AWS Backup alone takes on. */
const backs = (...statements: readonly LiveStatement[]) => ({
  roles: changed(live.roles, 0, {
    statements,
    trust: [
      { Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: [], Principal: { Service: ['backup.amazonaws.com'] } },
    ],
  }),
});

const ROLE = 'role platform-dev-Eks-NodeRole';

describe('the check of the roles', () => {
  test.each<Broken>([
    ['that there is none', { roles: [] }, 'there is no role'],
    ['a role that may everything', may(allow('*')), `${ROLE} may * on *`],
    ['a role that may all of IAM', may(allow('iam:*')), `${ROLE} may iam:* on *`],
    ['a role that gives itself rights', may(allow('iam:PutRolePolicy')), `${ROLE} may iam:PutRolePolicy on *`],
    ['such an action in small letters', may(allow('iam:putrolepolicy')), `${ROLE} may iam:putrolepolicy on *`],
    ['a wildcard that holds such an action', may(allow('iam:At*')), `${ROLE} may iam:At* on *`],
    ['all of STS, which takes other roles', may(allow('sts:*')), `${ROLE} may sts:* on *`],
    ['all of KMS, which rewrites key policies', may(allow('kms:*')), `${ROLE} may kms:* on *`],
    ['all of EKS, which lets in whom it likes', may(allow('eks:*')), `${ROLE} may eks:* on *`],
    [
      'a resource that is narrower',
      may({ ...allow('iam:AttachRolePolicy'), Resource: ['arn:aws:iam::123456789012:role/one'] }),
      `${ROLE} may iam:AttachRolePolicy on arn:aws:iam::123456789012:role/one`,
    ],
    [
      'one such action among others',
      may(allow('ec2:DescribeVpcs'), allow('sts:GetCallerIdentity', 'sts:AssumeRole')),
      `${ROLE} may sts:AssumeRole on *`,
    ],
    [
      'what is allowed by what it is not',
      may({ Effect: 'Allow', Action: [], NotAction: ['s3:*', 'iam:*'], Resource: ['*'] }),
      `${ROLE} is allowed all but s3:*, iam:*`,
    ],
    ['trust in everybody', trusts('*'), `${ROLE} trusts *`],
    ['trust in every account', trusts({ AWS: ['*'] }), `${ROLE} trusts *`],
    [
      'trust in an account',
      trusts({ Service: ['ec2.amazonaws.com'], AWS: ['arn:aws:iam::210987654321:root'] }),
      `${ROLE} trusts arn:aws:iam::210987654321:root`,
    ],
    ['trust without a name', trusts(undefined), `${ROLE} does not say whom it trusts`],
    [
      'a policy of AWS that no role of ours needs',
      has('arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy', 'arn:aws:iam::aws:policy/AdministratorAccess'),
      `${ROLE} has arn:aws:iam::aws:policy/AdministratorAccess, which is not on the list of this check`,
    ],
    [
      'a role of nodes that lets itself in to a cluster',
      may(allow('eks:CreateAccessEntry')),
      `${ROLE} may eks:CreateAccessEntry on *`,
    ],
    [
      'a role of AWS Backup that may do more than enter',
      backs(allow('eks:CreateAccessEntry', 'iam:PutRolePolicy')),
      `${ROLE} may iam:PutRolePolicy on *`,
    ],
    ['a role of AWS Backup that enters by a wildcard', backs(allow('eks:Create*')), `${ROLE} may eks:Create* on *`],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(roles, part)).toEqual([sentence]);
  });

  test.each([
    ['an identity provider', trusts({ Federated: ['arn:aws:iam::123456789012:oidc-provider/one'] })],
    ['what is denied', may({ ...allow('iam:*'), Effect: 'Deny' })],
    ['sts:AssumeRoleWithWebIdentity, which is another action', may(allow('sts:AssumeRoleWithWebIdentity'))],
    [
      'a policy of AWS in another partition',
      has('arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'),
    ],
  ])('finds nothing in %s', (_, part) => {
    expect(findings(roles, part)).toEqual([]);
  });
});

test.each([
  'eks:AssociateAccessPolicy',
  'eks:CreateAccessEntry',
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicy',
  'iam:CreatePolicyVersion',
  'iam:DeleteRolePermissionsBoundary',
  'iam:PutGroupPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'iam:UpdateRole',
  'kms:PutKeyPolicy',
  'sts:AssumeRole',
])('%s makes more rights out of few', (action) => {
  expect(findings(roles, may(allow(action)))).toEqual([`${ROLE} may ${action} on *`]);
});

test.each([
  'AmazonEC2ContainerRegistryPullOnly',
  'AmazonEC2ContainerRegistryReadOnly',
  'AmazonEKSClusterPolicy',
  'AmazonEKSFargatePodExecutionRolePolicy',
  'AmazonEKSWorkerNodePolicy',
  'AmazonElasticContainerRegistryPublicReadOnly',
  'AmazonSSMManagedInstanceCore',
  'service-role/AWSLambdaBasicExecutionRole',
  'service-role/AWSLambdaVPCAccessExecutionRole',
])('%s is a policy of AWS that a role of ours may have', (policy) => {
  expect(findings(roles, has(`arn:aws:iam::aws:policy/${policy}`))).toEqual([]);
});

test('AWS Backup may let itself in to a cluster', () => {
  expect(findings(roles, backs(allow('eks:CreateAccessEntry', 'eks:AssociateAccessPolicy')))).toEqual([]);
});
