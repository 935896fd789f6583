import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { tagsOf } from '../config/tags';

/** Keeps the stack’s tags from a resource that CloudFormation would have to replace in order to change one. */
export function withoutTags(resource: IConstruct, environment: Environment, reason: string): void {
  for (const key of Object.keys(tagsOf(environment))) Tags.of(resource).remove(key);
  acknowledge(resource, reason, 'Platform::required-tags');
}
