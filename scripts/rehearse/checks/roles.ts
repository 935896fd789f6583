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
  'AWSBackupServiceRolePolicyForBackup',
  'AWSBackupServiceRolePolicyForRestores',
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

const mayDo = ({ name, statements }: LiveRole): string[] =>
  allowed(statements).flatMap(({ Action, NotAction, Resource }) => [
    ...(NotAction === undefined ? [] : [`role ${name} is allowed all but ${NotAction.join(', ')}`]),
    ...Action.filter(escalates).map((action) => `role ${name} may ${action} on ${Resource.join(', ')}`),
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
