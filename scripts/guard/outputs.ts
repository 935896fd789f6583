import type { Json } from '../../lib/compliance/template';
import type { Change } from './change';
import { dependency, type Shifts } from './dependencies';
import { handedShifts } from './handed-values';
import type { StackTemplate } from './stack-template';

/**
 * The outputs of a stack that an update touches: what changes for stacks that read them, in other Regions too.
 *
 * `Fn::GetStackOutput` is a weak reference: CloudFormation refuses nothing, and who reads gets the new value with its own
 * next update.
 */
export const outputShifts = (old: StackTemplate, recent: StackTemplate, changes: readonly Change[]): Shifts =>
  handedShifts({ stack: old.name, verb: 'outputs', before: outputsOf(old), after: outputsOf(recent) }, changes);

const outputsOf = ({ name, template }: StackTemplate): ReadonlyMap<string, Json> =>
  new Map(
    template.outputs.map(({ logicalId, properties: { Value: value = null } }) => [
      dependency.output(name, logicalId),
      value,
    ]),
  );
