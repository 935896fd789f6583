import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { collisionFix } from '../names/collision-fix';
import type { NamedKind } from '../names/named-kind';
import { NAMED_KINDS } from '../names/named-kinds';
import { failed, passed, type Observation } from '../observation';
import { literal } from '../pseudo-parameters';
import { idsOf, OWNED_RESOURCES, ownedResources, type OwnedResource } from '../read/owned-resources';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** What a stack left behind keeps its name, and the next creation fails half way: AlreadyExists. */
export const namesFree: Check = {
  id: 'names-free',
  explanation:
    'Nothing that the stacks do not own bears a name that they give: clusters, log groups, aliases, queues...',
  mendedBy: 'another name, `-c suffix=`, or taking away what stands there',
  permissions: [...OWNED_RESOURCES, ...NAMED_KINDS.flatMap(({ permissions }) => permissions)],
  scope: 'region',
  async look(target, aws) {
    if (NAMED_KINDS.every((kind) => namedOf(kind, target).length === 0)) return [];
    const owned = await ownedResources(target, aws);
    return (await Promise.all(NAMED_KINDS.map((kind) => lookAt(kind, target, aws, owned)))).flat();
  },
};

/** The resources of a kind to which a template gives a name. */
const namedOf = ({ type, nameIn }: NamedKind, target: Target) =>
  resourcesOf(target, type).flatMap((resource) => {
    const name = literal(nameIn(resource.properties), target);
    return name === undefined ? [] : [{ resource, name }];
  });

async function lookAt(
  kind: NamedKind,
  target: Target,
  aws: Aws,
  owned: readonly OwnedResource[],
): Promise<Observation[]> {
  const named = namedOf(kind, target);
  if (named.length === 0) return [];
  const taken = await kind.taken(
    aws,
    named.map(({ name }) => name),
  );
  const own = idsOf(owned, kind.type);
  const collisions = named.flatMap(({ resource, name }) => {
    const physicalId = taken.get(name);
    return physicalId === undefined || own.has(physicalId) ? [] : [{ kind, resource, name, physicalId }];
  });
  if (collisions.length === 0)
    return [passed(`no ${kind.what} of others bears a name that the stacks give (of ${named.length})`)];
  return collisions.map((collision) => {
    const { resource, name } = collision;
    const says = `${kind.what} ${name} is there already and does not belong to ${resource.stack.name}, which makes it`;
    return failed(says, collisionFix(collision));
  });
}
