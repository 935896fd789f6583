import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';

import { namePrefix } from '../../lib/config/names';
import type { Aws } from '../aws/aws';
import { isAbsent } from './is-absent';
import type { LiveStack } from './live-stack';
import type { Place } from './place';
import { KEEPSAKES } from './stays';
import type { Keepsake } from './stays/keepsake';
import { volumesOf } from './volumes-of';

/** Something that still stands. */
export interface Remainder {
  readonly kind: string;
  readonly id: string;
  readonly region: string;
  readonly why: string;
  /** The command that deletes it. */
  readonly command: string;
}

/** What stands of an environment whose stacks are gone. */
export interface Remainders {
  /** What is meant to stay. */
  readonly stays: readonly Remainder[];
  /** What should be gone. */
  readonly remains: readonly Remainder[];
}

/** What a Region may hold that is looked for. */
export interface Wanted {
  readonly place: Place;
  /** The stacks as they stood before. */
  readonly stacks: readonly LiveStack[];
  /** What begins the names of the environment. */
  readonly prefix: string;
  /** Types of resources that the environment keeps. */
  readonly keeps: ReadonlySet<string>;
}

/**
 * Looks for what a Region still holds: what the stacks have kept, what carries the environment’s tags, the cluster’s
 * volumes. Each is asked for by itself, since the index of tags tells of things for a while after they are gone.
 */
export async function remaindersIn({ place, stacks, prefix, keeps }: Wanted): Promise<Remainders> {
  const { aws, region } = place;
  const here = stacks.filter((stack) => stack.region === region).flatMap(({ resources }) => resources);
  const arns = await taggedArns(place, prefix);
  const stays: Remainder[] = [];
  const remains: Remainder[] = [];
  for (const keepsake of KEEPSAKES) {
    const { type, kind, arn, command } = keepsake;
    const kept = here.filter((resource) => resource.type === type && resource.stays).map((one) => one.physicalId);
    const ids = new Set([...kept, ...arns.flatMap((one) => arn.exec(one)?.[1] ?? [])]);
    for (const id of [...ids].sort()) {
      if (!(await stands(keepsake, aws, id))) continue;
      const isMeant = keeps.has(type) || kept.includes(id);
      const why = isMeant ? "onDelete is 'retain'" : 'its stack is gone, and nothing says that it is kept';
      (isMeant ? stays : remains).push({ kind, id, region, why, command: command(id, region) });
    }
  }
  for (const { VolumeId = '' } of await volumesOf(place)) {
    const why = 'data of the cluster: it goes with --delete-data';
    stays.push({
      kind: 'volume',
      id: VolumeId,
      region,
      why,
      command: `aws ec2 delete-volume --volume-id ${VolumeId} --region ${region}`,
    });
  }
  return { stays, remains };
}

async function stands({ stands: asks }: Keepsake, aws: Aws, id: string): Promise<boolean> {
  try {
    return await asks(aws, id);
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** A copy with another suffix, or with one at all, is another environment; in the second Region, the environment has one. */
async function taggedArns({ aws, clusters }: Place, prefix: string): Promise<string[]> {
  const names = new Set([prefix, ...clusters]);
  const [project = '', environment = ''] = prefix.split('-');
  const TagFilters = [
    { Key: 'project', Values: [project] },
    { Key: 'environment', Values: [environment] },
  ];
  const found: string[] = [];
  for await (const page of paginateGetResources({ client: aws.tagging() }, { TagFilters })) {
    for (const { ResourceARN = '', Tags = [] } of page.ResourceTagMappingList ?? []) {
      const suffix = Tags.find(({ Key }) => Key === 'suffix')?.Value;
      if (names.has(namePrefix({ project, name: environment, suffix }))) found.push(ResourceARN);
    }
  }
  return found;
}
