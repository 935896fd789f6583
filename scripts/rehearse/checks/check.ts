import type { Subnet } from '@aws-sdk/client-ec2';
import { inspect, isDeepStrictEqual } from 'node:util';

import { clusterName, stackName } from '../../../lib/config/names';
import type { Environment } from '../../../lib/config/schema';
import type { Inside } from '../installed';
import type { Live } from '../live/live';

/** Compares what stands in the account with what the configuration asks for; gives one sentence for each difference. */
export type Check = (live: Live, environment: Environment) => string[];

/** A sentence when two values differ, and nothing when they are equal. */
export function differs(what: string, actual: unknown, expected: unknown): string[] {
  return isDeepStrictEqual(actual, expected) ? [] : [`${what} is ${inspect(actual)}, not ${inspect(expected)}`];
}

/** The value of a tag. */
export const tagOf = (
  {
    Tags,
  }: {
    readonly Tags?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined;
  },
  key: string,
): string | undefined => Tags?.find(({ Key }) => Key === key)?.Value;

/** The tier of a subnet, `public`, `private` or `intra`: the CDK writes it into a tag. */
export const tierOf = (subnet: Subnet | undefined): string | undefined =>
  subnet === undefined ? undefined : tagOf(subnet, 'aws-cdk:subnet-name');

/** A sentence for each of the subnets in which something stands that is none of this tier. */
export const outsideTier = (what: string, ids: readonly string[], tier: string, { subnets }: Live): string[] =>
  ids
    .filter((id) => !subnets.some((subnet) => subnet.SubnetId === id && tierOf(subnet) === tier))
    .map((id) => `${what} stands in ${id}, which is no ${tier} subnet of ours`);

/** What is inside the environment’s cluster. */
export const insideOf = ({ inside }: Live, environment: Environment): Inside | undefined =>
  inside.find(({ cluster }) => cluster === clusterName(environment));

/** Whether the platform installs into the cluster of this Region: a standby’s stack, which has another name, does not. */
export const isInstalledInto = ({ stacks }: Live, environment: Environment): boolean =>
  stacks.some(({ name }) => name === stackName(environment, 'Eks'));

/** Whether an object of ours is inside. */
export const stands = (
  { objects }: Inside,
  { kind, namespace, name }: { readonly kind: string; readonly namespace: string; readonly name: string },
): boolean => objects.some((one) => one.kind === kind && one.namespace === namespace && one.name === name);
