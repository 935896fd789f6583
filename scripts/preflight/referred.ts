import { intrinsic, isList, isObject, textOf, type Json } from '../../lib/compliance/template';
import { literal } from './pseudo-parameters';
import type { TargetResource } from './resources';
import type { Target, TargetStack } from './target';

/**
 * The resource that a value names: one of the same stack or, through an export, of another one in its Region.
 *
 * @returns undefined when it names none, or one that the target does not make
 */
export function referred(value: Json | undefined, stack: TargetStack, target: Target): TargetResource | undefined {
  const [name, argument] = intrinsic(value) ?? [];
  switch (name) {
    case 'Ref':
    case 'Fn::GetAtt': {
      const [logicalId = ''] = isList(argument) ? argument.map(textOf) : textOf(argument).split('.');
      const resource = stack.template.resources.get(logicalId);
      return resource === undefined ? undefined : { ...resource, stack };
    }
    case 'Fn::ImportValue': {
      const wanted = literal(argument, target);
      for (const other of target.stacks.filter(({ region }) => region === stack.region)) {
        for (const { properties } of other.template.outputs) {
          const { Value: exported, Export: as } = properties;
          if (wanted !== undefined && isObject(as) && literal(as['Name'], target) === wanted) {
            return referred(exported, other, target);
          }
        }
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
