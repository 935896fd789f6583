import type { LiveRole, LiveStatement } from '../live/roles';
import { differs, type Check } from './check';

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
const ESCALATION =
  /^(\*|iam:(\*|Put|Attach|Create(Policy|Access|Login)|Update(Assume|Role)|AddUser)|sts:AssumeRole$|eks:CreateAccessEntry|kms:PutKeyPolicy)/i;

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
    ...(Action.includes('*') && Resource.includes('*') ? [`role ${name} may do everything`] : []),
    ...Action.filter((action) => ESCALATION.test(action)).map((action) => `role ${name} may ${action}`),
  ]);

/** Services, and identity providers of the account; never an account, and never everybody. */
const mayBe = ({ name, trust }: LiveRole): string[] =>
  allowed(trust).flatMap(({ Principal }) => {
    if (Principal === undefined || typeof Principal === 'string')
      return [`role ${name} trusts ${Principal ?? 'nobody'}`];
    const strangers = Object.keys(Principal).filter((kind) => kind !== 'Service' && kind !== 'Federated');
    return strangers.map((kind) => `role ${name} trusts ${(Principal[kind] ?? []).join(', ')}`);
  });

const attached = ({ name, awsPolicies }: LiveRole): string[] =>
  awsPolicies
    .filter((arn) => !AWS_POLICIES.has(arn.split('/').at(-1) ?? ''))
    .flatMap((arn) => differs(`a policy of AWS on role ${name}`, arn, 'one of the list in this check'));
