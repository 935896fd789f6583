import type { StackComparison } from './comparison';
import { lossOf } from './loss';
import type { StackTemplate } from './stack-template';

const STACK = 'AWS::CloudFormation::Stack';

/** A stack that the app no longer has: the CDK neither updates nor deletes it. */
export function removedStack({ name, template }: StackTemplate): StackComparison {
  const stateful = [...template.resources.values()].filter(({ type }) => lossOf(type) !== null);
  const types = [...new Set(stateful.map(({ type }) => type))].sort();
  const counted = types.map((type) => `${stateful.filter((one) => one.type === type).length} × ${type}`);
  return {
    name,
    state: 'removed',
    changes: [
      {
        stack: name,
        logicalId: name,
        type: STACK,
        constructPath: null,
        effect: 'delete',
        policy: 'Retain',
        causes: [],
        refusals: [],
        lost: stateful.length === 0 ? null : `Once somebody deletes the stack: ${counted.join(', ')}.`,
        movedTo: null,
        evidence: stateful.map(({ logicalId }) => logicalId).sort(),
      },
    ],
  };
}
