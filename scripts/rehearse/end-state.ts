import { GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { readFileSync } from 'node:fs';

import { isRecoverable } from '../../lib/config/second-region';
import type { AwsIn } from './aws';
import { CHECKS } from './checks/checks';
import { unsettled } from './checks/outputs';
import { readRegions, type Standing } from './live/live';
import { about, regionOf } from './places';
import { RECOVERY_CHECKS } from './recovery/recovery-checks';
import type { Rehearsal, Version } from './rehearsal';

/**
 * Where the account differs from what a version asks for: every check of the live state in every Region, those that
 * compare two Regions, and the template of every stack. Nothing when the version stands as it should.
 */
export async function deviationsFrom({ awsIn }: Rehearsal, version: Version): Promise<string[]> {
  const standing = await readRegions(awsIn, version);
  return [
    ...missingStacks(standing, version),
    ...standing.flatMap((one) => about(version, one.place, inOneRegion(one))),
    ...acrossRegions(version, standing),
    ...(await otherTemplates(awsIn, version, standing)),
  ];
}

/** The same of stacks in which there is no network and no cluster: that each is complete, and has its template. */
export async function stackDeviationsFrom({ awsIn }: Pick<Rehearsal, 'awsIn'>, version: Version): Promise<string[]> {
  const standing = await readRegions(awsIn, version);
  return [
    ...missingStacks(standing, version),
    ...standing.flatMap(({ place, live }) => about(version, place, unsettled(live))),
    ...(await otherTemplates(awsIn, version, standing)),
  ];
}

const missingStacks = (standing: readonly Standing[], { stacks }: Version): string[] =>
  stacks
    .map(({ name }) => name)
    .filter((name) => !standing.some(({ live }) => live.stacks.some((stack) => stack.name === name)))
    .map((name) => `stack ${name} is not there`);

/** A Region without a network has no more to check than its stacks. */
const inOneRegion = ({ place: { environment }, live }: Standing): string[] =>
  environment === undefined
    ? unsettled(live)
    : Object.entries(CHECKS).flatMap(([name, check]) =>
        check(live, environment).map((sentence) => `${name}: ${sentence}`),
      );

function acrossRegions({ environment }: Version, standing: readonly Standing[]): string[] {
  const [first, second] = standing;
  if (!isRecoverable(environment) || first === undefined || second === undefined) return [];
  return Object.entries(RECOVERY_CHECKS).flatMap(([name, check]) =>
    check({ environment, first: first.live, second: second.live }).map((sentence) => `${name}: ${sentence}`),
  );
}

/** Asked only where every stack is there. */
async function otherTemplates(awsIn: AwsIn, version: Version, standing: readonly Standing[]): Promise<string[]> {
  if (missingStacks(standing, version).length > 0) return [];
  const found: string[] = [];
  for (const stack of version.stacks) {
    const { cloudFormation } = awsIn(regionOf(version, stack));
    const { TemplateBody } = await cloudFormation.send(new GetTemplateCommand({ StackName: stack.name }));
    if (TemplateBody !== readFileSync(stack.template, 'utf8')) found.push(`stack ${stack.name} has another template`);
  }
  return found;
}
