import type { LiveRole, LiveStatement } from '../live/roles';
import type { Check } from './check';

/** Policies of AWS that our roles may have, by the end of their ARN; the CDK gives the kubectl function the two that read registries. */
const AWS_POLICIES: ReadonlySet<string> = new Set([
  'AmazonEC2ContainerRegistryPullOnly',
  'AmazonEC2ContainerRegistryReadOnly',
  'AmazonEKSClusterPolicy',
  'AmazonEKSFargatePodExecutionRolePolicy',
  'AmazonEKSWorkerNodePolicy',
  'AmazonElasticContainerRegistryPublicReadOnly',
  'AmazonSSMManagedInstanceCore',
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
]);

/** Acts that make more rights out of few. */
const ESCALATION = [
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
];

/** How AWS Backup lets itself in to a cluster; nobody but the service may have it. */
const ENTRY: ReadonlySet<string> = new Set(['eks:AssociateAccessPolicy', 'eks:CreateAccessEntry']);

/** Whether AWS Backup takes the role on, and nobody else. */
const isForBackup = ({ trust }: LiveRole): boolean =>
  trust.length > 0 &&
  trust.every(
    ({ Principal }) =>
      typeof Principal === 'object' &&
      Object.keys(Principal).join() === 'Service' &&
      Principal['Service']?.join() === 'backup.amazonaws.com',
  );

/** Whether an action of a policy, with its wildcards, allows one of them. Case does not count. */
function escalates(action: string): boolean {
  const pattern = action
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return ESCALATION.some((one) => new RegExp(`^${pattern}$`, 'i').test(one));
}

/** No role may do everything, make rights for itself, or be taken by a stranger. */
export const roles: Check = (live) => [
  ...(live.roles.length === 0 ? ['there is no role'] : []),
  ...live.roles.flatMap((role) => [...mayDo(role), ...mayBe(role), ...attached(role)]),
];

const allowed = (statements: readonly LiveStatement[]): LiveStatement[] =>
  statements.filter(({ Effect }) => Effect === 'Allow');

const mayDo = (role: LiveRole): string[] =>
  allowed(role.statements).flatMap(({ Action, NotAction, Resource }) => [
    ...(NotAction === undefined ? [] : [`role ${role.name} is allowed all but ${NotAction.join(', ')}`]),
    ...Action.filter(escalates)
      .filter((action) => !(ENTRY.has(action) && isForBackup(role)))
      .map((action) => `role ${role.name} may ${action} on ${Resource.join(', ')}`),
  ]);

/** Services, and identity providers of the account; never an account, and never everybody. */
const mayBe = ({ name, trust }: LiveRole): string[] =>
  allowed(trust).flatMap(({ Principal }) => {
    if (Principal === undefined) return [`role ${name} does not say whom it trusts`];
    if (typeof Principal === 'string') return [`role ${name} trusts ${Principal}`];
    const strangers = Object.keys(Principal).filter((kind) => kind !== 'Service' && kind !== 'Federated');
    return strangers.map((kind) => `role ${name} trusts ${(Principal[kind] ?? []).join(', ')}`);
  });

const attached = ({ name, awsPolicies }: LiveRole): string[] =>
  awsPolicies
    .filter((arn) => !AWS_POLICIES.has(arn.split('/').at(-1) ?? ''))
    .map((arn) => `role ${name} has ${arn}, which is not on the list of this check`);
