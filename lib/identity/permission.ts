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

/** Writes a resource the way cdk-nag does in its finding ids: references in angle brackets, imports by their name. */
function asInFinding(resolved: unknown): string {
  if (typeof resolved !== 'object' || resolved === null) return String(resolved);
  if ('Ref' in resolved) return `<${asInFinding(resolved.Ref)}>`;
  if ('Fn::ImportValue' in resolved) return asInFinding(resolved['Fn::ImportValue']);
  if ('Fn::GetAtt' in resolved && Array.isArray(resolved['Fn::GetAtt'])) return `<${resolved['Fn::GetAtt'].join('.')}>`;
  const join: unknown = 'Fn::Join' in resolved ? resolved['Fn::Join'] : undefined;
  if (Array.isArray(join) && Array.isArray(join[1])) return join[1].map(asInFinding).join('');
  return JSON.stringify(resolved);
}

export interface PermissionPolicyProps {
  readonly description: string;
  readonly permissions: readonly Permission[];
}

/** A managed policy of these permissions, each wildcard of which is acknowledged with its reason. */
export class PermissionPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, props: PermissionPolicyProps) {
    super(scope, id, {
      description: props.description,
      statements: props.permissions.map((permission) => new iam.PolicyStatement(permission)),
    });
    const reasons = new Map<string, string[]>();
    for (const { wildcard, resources } of props.permissions) {
      if (wildcard === undefined) continue;
      const written = resources.map((arn) => asInFinding(Stack.of(scope).resolve(arn)));
      for (const resource of written.filter((arn) => arn.includes('*'))) {
        reasons.set(resource, [...(reasons.get(resource) ?? []), wildcard]);
      }
    }
    for (const [resource, why] of reasons) {
      acknowledge(this, [...new Set(why)].join(' '), `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`);
    }
  }
}
