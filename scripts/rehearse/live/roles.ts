import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  paginateListRoles,
} from '@aws-sdk/client-iam';
import { z } from 'zod';

import type { Aws } from '../aws';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore.default([]),
  NotAction: oneOrMore.optional(),
  Resource: oneOrMore.default([]),
  Principal: z.union([z.string(), z.record(z.string(), oneOrMore)]).optional(),
});

const document = z.object({ Statement: z.union([statement, z.array(statement)]).transform((value) => [value].flat()) });

export type LiveStatement = z.output<typeof statement>;

/** A role with all that it may do. */
export interface LiveRole {
  readonly name: string;
  readonly trust: readonly LiveStatement[];
  /** Statements of inline policies and of the account’s own managed ones. */
  readonly statements: readonly LiveStatement[];
  /** ARNs of attached policies that AWS keeps. */
  readonly awsPolicies: readonly string[];
}

/** IAM hands documents out with URL encoding. */
const statementsOf = (encoded = '{"Statement":[]}'): LiveStatement[] =>
  document.parse(JSON.parse(decodeURIComponent(encoded))).Statement;

/** Reads those roles whose names are asked for. */
export async function readRoles(aws: Aws, wanted: (name: string) => boolean): Promise<LiveRole[]> {
  const roles: LiveRole[] = [];
  for await (const page of paginateListRoles({ client: aws.iam }, {})) {
    for (const { RoleName = '', AssumeRolePolicyDocument } of page.Roles ?? []) {
      if (!wanted(RoleName)) continue;
      const attached = await attachedPolicies(aws, RoleName);
      const managed = await Promise.all(
        attached.filter((arn) => !isOfAws(arn)).map((arn) => policyStatements(aws, arn)),
      );
      roles.push({
        name: RoleName,
        trust: statementsOf(AssumeRolePolicyDocument),
        statements: [...(await inlineStatements(aws, RoleName)), ...managed.flat()],
        awsPolicies: attached.filter(isOfAws).sort(),
      });
    }
  }
  return roles;
}

const isOfAws = (arn: string): boolean => arn.split(':')[4] === 'aws';

async function attachedPolicies({ iam }: Aws, RoleName: string): Promise<string[]> {
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  return AttachedPolicies.flatMap(({ PolicyArn }) => (PolicyArn === undefined ? [] : [PolicyArn]));
}

async function inlineStatements({ iam }: Aws, RoleName: string): Promise<LiveStatement[]> {
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const policies = await Promise.all(
    PolicyNames.map((PolicyName) => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))),
  );
  return policies.flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument));
}

async function policyStatements({ iam }: Aws, PolicyArn: string): Promise<LiveStatement[]> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
  const VersionId = Policy?.DefaultVersionId;
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
  return statementsOf(PolicyVersion?.Document);
}
