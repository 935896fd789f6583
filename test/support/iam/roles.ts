import { isList, isObject, textOf, type Json } from '../../../lib/compliance/template';
import { deployedOf, type DeployedResource, type Deployment } from './deployment';
import { managedPolicyDocument } from './managed-policy';
import { readPolicyDocument, type PolicyDocument } from './policy-document';

export interface NamedPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** A role with everything that decides what it may do, and who may take it on. */
export interface DeployedRole {
  readonly name: string;
  readonly arn: string;
  readonly trust: PolicyDocument;
  readonly policies: readonly NamedPolicy[];
  /** Whether something joins it to a service account through Pod Identity. */
  readonly podIdentity: boolean;
}

const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

/** Every role of a deployment. Throws where a role attaches a policy that cannot be found. */
export function rolesIn(deployment: Deployment): DeployedRole[] {
  const own = deployedOf(deployment, 'AWS::IAM::ManagedPolicy');
  const joined = podIdentityRoles(deployment);
  return deployedOf(deployment, 'AWS::IAM::Role').map((role) => {
    const arn = role.arn ?? '';
    return {
      name: role.name,
      arn,
      trust: readPolicyDocument(role.property('AssumeRolePolicyDocument')),
      policies: [
        ...listOf(role.property('Policies')).filter(isObject).map(inline),
        ...listOf(role.property('ManagedPolicyArns')).map((policy) => attached(textOf(policy), own)),
        ...[...own, ...deployedOf(deployment, 'AWS::IAM::Policy')]
          .filter((policy) => listOf(policy.property('Roles')).some((name) => arn.endsWith(`/${textOf(name)}`)))
          .map(documented),
      ],
      podIdentity: joined.has(arn),
    };
  });
}

const inline = (policy: Readonly<Record<string, Json>>): NamedPolicy => ({
  name: textOf(policy['PolicyName']),
  document: readPolicyDocument(policy['PolicyDocument']),
});

const documented = (policy: DeployedResource): NamedPolicy => ({
  name: policy.name,
  document: readPolicyDocument(policy.property('PolicyDocument')),
});

function attached(arn: string, own: readonly DeployedResource[]): NamedPolicy {
  if (/^arn:[^:]+:iam::aws:/.test(arn)) {
    return { name: arn.split('/').at(-1) ?? arn, document: managedPolicyDocument(arn) };
  }
  const policy = own.find((candidate) => candidate.arn === arn);
  if (policy === undefined) throw new RangeError(`No stack makes the policy ${arn}`);
  return documented(policy);
}

function podIdentityRoles(deployment: Deployment): ReadonlySet<string> {
  const associations = [
    ...deployedOf(deployment, 'AWS::EKS::PodIdentityAssociation').map((association) => association.property('RoleArn')),
    ...deployedOf(deployment, 'AWS::EKS::Addon')
      .flatMap((addon) => listOf(addon.property('PodIdentityAssociations')))
      .map((association) => (isObject(association) ? association['RoleArn'] : undefined)),
  ];
  return new Set(associations.map(String));
}
