import { Aws, DefaultStackSynthesizer, type Stack } from 'aws-cdk-lib';

import type { Environment } from '../config/schema';
import { BILLING_REGION } from '../cost/billing-region';

/** An account and Region that stacks are deployed to, and how it was bootstrapped. */
export interface Target {
  readonly account: string;
  readonly region: string;
  readonly qualifier: string;
}

/** What `cdk bootstrap` makes in a target for those who deploy to it. */
export type BootstrapRole = 'deploy' | 'file-publishing' | 'lookup';

/** The qualifier of the bootstrap stack that a stack is deployed with. */
export const qualifierOf = ({ synthesizer }: Stack): string =>
  synthesizer.bootstrapQualifier ?? DefaultStackSynthesizer.DEFAULT_QUALIFIER;

/**
 * Every target of an environment: its Region, the second one, the one that bills. A test holds it against the stacks.
 *
 * @param stack any of the same app: all of them are deployed with one qualifier
 */
export function targetsOf(stack: Stack, environment: Environment): readonly Target[] {
  const { account = Aws.ACCOUNT_ID, region, recovery, cost } = environment;
  const regions = [region, recovery?.region, cost === undefined ? undefined : BILLING_REGION];
  const qualifier = qualifierOf(stack);
  return distinct(regions.flatMap((where) => (where === undefined ? [] : [{ account, region: where, qualifier }])));
}

/** Targets without repetition. */
export const distinct = (targets: readonly Target[]): readonly Target[] =>
  targets.filter((target, index) => targets.findIndex((other) => isSame(target, other)) === index);

const isSame = (one: Target, other: Target): boolean => one.account === other.account && one.region === other.region;

/** The ARN of a role that `cdk bootstrap` made in a target, by its default name. */
export const bootstrapRoleArn = (role: BootstrapRole, { account, region, qualifier }: Target): string =>
  `arn:${Aws.PARTITION}:iam::${account}:role/cdk-${qualifier}-${role}-role-${account}-${region}`;
