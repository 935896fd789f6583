import type { Deployable } from './schema';

/** Keys of the tags that every resource carries. */
export const PLATFORM_TAGS = ['project', 'environment', 'suffix', 'owner', 'cost-center', 'managed-by'] as const;

/** Keys that are there in every environment: the suffix is optional. */
export const REQUIRED_TAGS = PLATFORM_TAGS.filter((key) => key !== 'suffix');

/** The tags of every resource: the operator’s, then the platform’s own. */
export function tagsOf(environment: Deployable): Readonly<Record<string, string>> {
  return {
    ...environment.tags,
    project: environment.project,
    environment: environment.name,
    ...(environment.suffix === undefined ? {} : { suffix: environment.suffix }),
    owner: environment.owner,
    'cost-center': environment.costCenter,
    'managed-by': 'aws-cdk',
  };
}
