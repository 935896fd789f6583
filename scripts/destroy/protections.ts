import type { Cluster } from '@aws-sdk/client-eks';

import { Failure } from '../terminal/failure';
import type { LiveStack } from './live-stack';

/** A cluster that stands. */
export interface LiveCluster {
  readonly name: string;
  readonly region: string;
  readonly described: Cluster;
}

/** Why an environment is not destroyed just like that. */
export interface Protection {
  readonly kind: 'termination-protection' | 'deletion-protection' | 'keeps-data';
  /** Stack or cluster. */
  readonly name: string;
  readonly region: string;
  readonly says: string;
  /** The command that lifts it; null for what only says that people meant to keep something. */
  readonly lift: string | null;
}

/** What stands in the way of destroying an environment. */
export function protectionsOf(stacks: readonly LiveStack[], clusters: readonly LiveCluster[]): Protection[] {
  return [
    ...stacks
      .filter(({ isProtected }) => isProtected)
      .map(({ name, region }): Protection => ({
        kind: 'termination-protection',
        name,
        region,
        says: `CloudFormation refuses to delete ${name}: its termination protection is on`,
        lift: `aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${name} --region ${region}`,
      })),
    ...clusters
      .filter(({ described }) => described.deletionProtection === true)
      .map(({ name, region }): Protection => ({
        kind: 'deletion-protection',
        name,
        region,
        says: `EKS refuses to delete cluster ${name}: its deletion protection is on`,
        lift: `aws eks update-cluster-config --no-deletion-protection --name ${name} --region ${region}`,
      })),
    ...keepsData(stacks),
  ];
}

function keepsData(stacks: readonly LiveStack[]): Protection[] {
  const keeping = stacks.filter(({ resources }) => resources.some(({ stays }) => stays));
  const kept = keeping.flatMap(({ resources }) => resources.filter(({ stays }) => stays)).length;
  const [first] = keeping;
  if (first === undefined) return [];
  const name = keeping.map((stack) => stack.name).join(', ');
  const says = `people rely on it: ${kept} resources are kept when their stacks are deleted (onDelete: 'retain')`;
  return [{ kind: 'keeps-data', name, region: first.region, says, lift: null }];
}

/** An environment that is protected, and nobody has said that it shall go all the same. */
export class ProtectedError extends Failure {
  override readonly name = 'ProtectedError';
  override readonly exitCode = 2;

  constructor(prefix: string, protections: readonly Protection[]) {
    const lines = protections.flatMap(({ says, lift }) => [`  ${says}`, ...(lift === null ? [] : [`    → ${lift}`])]);
    super(
      `${prefix} is protected, and nothing was done:\n${lines.join('\n')}\n` +
        `Lift what can be lifted: in lib/config/environments, and deploy; or by hand as shown. Or add --allow-protected: then you ` +
        `are asked for the name of the environment, and the protections are switched off one by one. What is kept stays in any case.`,
    );
  }
}
