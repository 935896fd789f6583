import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';

import type { Environment } from '../../../lib/config/schema';
import type { Aws } from '../aws';

/** ARNs of everything that carries the environment’s tags, whatever its service. */
export async function readTagged({ tagging }: Aws, { project, name }: Environment): Promise<string[]> {
  const TagFilters = [
    { Key: 'project', Values: [project] },
    { Key: 'environment', Values: [name] },
  ];
  const arns: string[] = [];
  for await (const page of paginateGetResources({ client: tagging }, { TagFilters })) {
    arns.push(...(page.ResourceTagMappingList ?? []).flatMap(({ ResourceARN }) => ResourceARN ?? []));
  }
  return arns.sort();
}
