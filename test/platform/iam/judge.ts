import { deployedOf, type DeployedResource, type Deployment } from '../../support/iam/deployment';
import { matches } from '../../support/iam/glob';
import { readPolicyDocument } from '../../support/iam/policy-document';
import type { DeployedRole, NamedPolicy } from '../../support/iam/roles';
import { isAllowed, type Call, type Policies } from '../../support/iam/simulate';
import type { Context } from './expectation';
import { placeholders } from './placeholders';

/** What an administrator holds: with it, a request shows that somebody could make it at all. */
export const EVERYTHING: NamedPolicy = {
  name: 'AdministratorAccess',
  document: readPolicyDocument({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
  }),
};

/** A key policy that leaves everything to IAM, as the CDK’s and the console’s defaults do. */
const LEFT_TO_IAM = ({ partition, account }: Deployment['site']) =>
  readPolicyDocument({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  });

/** A request of a table, still with its placeholders. */
export interface Request {
  readonly principal: string;
  readonly action: string;
  readonly on: string;
  readonly context: Context;
  /** What `{self}` stands for. */
  readonly self?: string;
}

/** Writes a request out, with what AWS always knows about a caller. */
export function callOf(deployment: Deployment, { principal, action, on, context, self = principal }: Request): Call {
  const { filled, filledContext } = placeholders(deployment, { self });
  const [caller, resource] = [filled(principal), filled(on)];
  const { region, account } = deployment.site;
  const owner = (arn: string) => /^arn:(?:[^:]*:){3}(\d{12}):/.exec(arn)?.[1];
  const callerAccount = owner(caller);
  // The ARN of a bucket names no account.
  const inOwnBucket = deployedOf(deployment, 'AWS::S3::Bucket').some(({ arn = '?' }) => resource.startsWith(arn));
  return {
    principal: caller,
    action,
    resource,
    namePrefix: deployment.clusterName,
    account: owner(resource) ?? (inOwnBucket ? account : callerAccount) ?? account,
    context: {
      'aws:RequestedRegion': region,
      'aws:SecureTransport': 'true',
      ...(callerAccount === undefined ? {} : { 'aws:PrincipalAccount': callerAccount, 'aws:PrincipalArn': caller }),
      ...filledContext(context),
    },
  };
}

/** Whether somebody with these policies may do something, keys of others being left to IAM. */
export function mayDo(deployment: Deployment, request: Request, identity: readonly NamedPolicy[]): Promise<boolean> {
  const call = callOf(deployment, request);
  return isAllowed(call, { identity, ...resourcePolicy(deployment, call) });
}

/** The policy of the key that a call is about; nothing for other resources, which need none in their own account. */
function resourcePolicy(deployment: Deployment, { action, resource }: Call): Pick<Policies, 'resource'> {
  if (!matches('kms:*', action)) return {};
  const key = deployedOf(deployment, 'AWS::KMS::Key').find(({ arn }) => arn === resource);
  return {
    resource: key === undefined ? LEFT_TO_IAM(deployment.site) : readPolicyDocument(key.property('KeyPolicy')),
  };
}

/** The policies of a role without some of them. */
export const without = ({ policies }: DeployedRole, names: Readonly<Record<string, string>>): readonly NamedPolicy[] =>
  policies.filter(({ name }) => !Object.hasOwn(names, name));

/** Whether somebody can take a role on; IAM allows them everything, so that the role’s trust alone decides. */
export const canTake = (deployment: Deployment, role: DeployedRole, request: Omit<Request, 'on'>): Promise<boolean> => {
  const call = callOf(deployment, { ...request, on: role.arn });
  const identity = /:(role|user)\//.test(call.principal) ? [EVERYTHING] : [];
  return isAllowed(call, { identity, resource: role.trust });
};

/** Whether a resource’s own policy lets somebody in, whom IAM allows what `identity` says. */
export const letsIn = (
  deployment: Deployment,
  resource: DeployedResource,
  property: string,
  request: Request,
  identity: readonly NamedPolicy[],
): Promise<boolean> =>
  isAllowed(callOf(deployment, request), { identity, resource: readPolicyDocument(resource.property(property)) });
