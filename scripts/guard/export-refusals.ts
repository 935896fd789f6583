import type { Refusal } from './comparison';
import type { Shifts } from './dependencies';
import { importsOf } from './exports';
import type { StackTemplate } from './stack-template';

/**
 * Why CloudFormation refuses to touch exports of a stack: another deployed stack imports them, and stays as it is until
 * this one is updated.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
 */
export function exportRefusals(stack: string, touched: Shifts, deployed: readonly StackTemplate[]): Refusal[] {
  return deployed.flatMap((consumer): Refusal[] => {
    const imported = importsOf(consumer);
    const [first, ...others] = [...touched].filter(([name]) => imported.has(name));
    if (first === undefined) return [];
    const [name, { because, certainty }] = first;
    const count = others.length === 0 ? '' : ` (and ${others.length} more)`;
    const refuses = certainty === 'certain' ? 'CloudFormation refuses' : 'CloudFormation may refuse';
    return [
      {
        stack,
        logicalId: null,
        reason: `${consumer.name} imports ${name}${count}, which changes or goes: ${because}; ${refuses} to touch an export in use`,
      },
    ];
  });
}
