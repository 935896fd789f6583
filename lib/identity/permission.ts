import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';

/** One statement of a policy. A wildcard in its resources needs a reason: without one, synthesis fails. */
export interface Permission extends iam.PolicyStatementProps {
  readonly actions: string[];
  readonly resources: string[];
  /** Why AWS leaves no narrower resource for these actions. */
  readonly wildcard?: string;
}

/** Permissions by purpose. Each purpose becomes one managed policy, within IAM’s limit of 6,144 characters. */
export type Permissions = Readonly<Record<string, readonly Permission[]>>;

/** Writes a resource the way cdk-nag does in its finding ids: references in angle brackets. */
function asInFinding(scope: Construct, resource: string): string {
  const resolved: unknown = Stack.of(scope).resolve(resource);
  if (typeof resolved === 'string') return resolved;
  const parts = partsOf(resolved);
  return parts.map((part) => (typeof part === 'string' ? part : `<${nameOf(part)}>`)).join('');
}

function partsOf(resolved: unknown): unknown[] {
  if (typeof resolved !== 'object' || resolved === null || !('Fn::Join' in resolved)) return [resolved];
  const join = resolved['Fn::Join'];
  return Array.isArray(join) && Array.isArray(join[1]) ? join[1] : [resolved];
}

function nameOf(reference: unknown): string {
  if (typeof reference !== 'object' || reference === null) return String(reference);
  if ('Ref' in reference) return String(reference.Ref);
  if ('Fn::GetAtt' in reference && Array.isArray(reference['Fn::GetAtt'])) return reference['Fn::GetAtt'].join('.');
  return JSON.stringify(reference);
}

/** A managed policy of these permissions, each wildcard of which is acknowledged with its reason. */
export function permissionPolicy(
  scope: Construct,
  id: string,
  { description, permissions }: { readonly description: string; readonly permissions: readonly Permission[] },
): iam.ManagedPolicy {
  const policy = new iam.ManagedPolicy(scope, id, {
    description,
    statements: permissions.map(({ wildcard, ...statement }) => new iam.PolicyStatement(statement)),
  });
  const reasons = new Map<string, string[]>();
  for (const { wildcard, resources } of permissions) {
    if (wildcard === undefined) continue;
    for (const resource of resources.map((arn) => asInFinding(scope, arn)).filter((arn) => arn.includes('*'))) {
      reasons.set(resource, [...(reasons.get(resource) ?? []), wildcard]);
    }
  }
  for (const [resource, why] of reasons) {
    acknowledge(policy, [...new Set(why)].join(' '), `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`);
  }
  return policy;
}
