import { namePrefix } from '../../lib/config/names';
import type { Environment } from '../../lib/config/schema';
import { isRecoverable, secondRegion } from '../../lib/config/second-region';
import type { AssemblyStack } from '../assembly/read-stacks';
import type { Version } from './rehearsal';

/** One Region in which stacks of a version stand. */
export interface Place {
  readonly region: string;
  /** The environment as it stands here; undefined where stacks stand, but no network and no cluster. */
  readonly environment: Environment | undefined;
  readonly stacks: readonly AssemblyStack[];
}

/** Where a stack is deployed: in the environment’s own Region when it names none. */
export const regionOf = ({ environment }: Version, { region }: AssemblyStack): string => region ?? environment.region;

/** The Regions of a version, its own first. */
export function placesOf(version: Version): Place[] {
  const { environment, stacks } = version;
  const environments = isRecoverable(environment) ? [environment, secondRegion(environment)] : [environment];
  const regions = new Set([
    ...environments.map(({ region }) => region),
    ...stacks.map((stack) => regionOf(version, stack)),
  ]);
  return [...regions].map((region) => ({
    region,
    environment: environments.find((one) => one.region === region),
    stacks: stacks.filter((stack) => regionOf(version, stack) === region),
  }));
}

/** IAM has no Regions: a role stands where the stack does whose name begins its own, and otherwise in the first one. */
export function regionOfRole(version: Version, role: string): string | undefined {
  const stack = version.stacks.find(({ name }) => role.startsWith(`${name}-`));
  if (stack !== undefined) return regionOf(version, stack);
  return role.startsWith(`${namePrefix(version.environment)}-`) ? version.environment.region : undefined;
}

/** Sentences about a Region; they begin with its name when it is not the version’s own. */
export const about = ({ environment }: Version, { region }: Place, sentences: readonly string[]): string[] =>
  sentences.map((sentence) => (region === environment.region ? sentence : `${region}: ${sentence}`));
