import { byHand, type Fix } from '../observation';
import type { TargetResource } from '../resources';
import type { NamedKind } from './named-kind';

/** What collides, and with what. */
export interface Collision {
  readonly kind: NamedKind;
  readonly resource: TargetResource;
  readonly name: string;
  readonly physicalId: string;
}

/**
 * The ways out of a collision, the safest first: take over what is there, choose another name, and only then delete, with
 * what goes along.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources-automatically.html
 */
export function collisionFix({ kind, resource, name, physicalId }: Collision): Fix {
  const { stack, attributes } = resource;
  const { DeletionPolicy: policy } = attributes;
  // CloudFormation takes over only what it would also keep.
  const isKept = policy === 'Retain' || policy === 'RetainExceptOnCreate';
  const ways = [
    ...(kind.isImportable && isKept
      ? [`to take it over as it is: npx cdk deploy ${stack.name} --import-existing-resources`]
      : []),
    'to leave it alone: deploy under another name with -c suffix=<suffix>',
    ...(kind.deletion === null
      ? []
      : [
          `to delete it${kind.holds === null ? '' : ` WITH WHAT IT HOLDS (${kind.holds})`}: ${kind.deletion(name, physicalId)} --region ${stack.region}`,
        ]),
  ];
  return byHand(ways.join('; '));
}
