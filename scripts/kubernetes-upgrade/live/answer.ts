import type { Aws } from '../../aws/aws';
import { sentenceOf, troubleOf } from '../../aws/trouble';
import { unknown, type Finding } from '../finding';

/** What AWS said, or why it said nothing. */
export type Answer<Value> = { readonly value: Value } | { readonly trouble: string; readonly fix: string };

/**
 * Asks, and keeps it apart from an answer when AWS gives none.
 *
 * @throws what is no error of AWS: a fault of ours must be seen as one
 */
export async function answered<Value>(aws: Aws, ask: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await ask() };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    const action = aws.log.originOf(error);
    return { trouble: sentenceOf(trouble, action), fix: wayOut(trouble.kind, action) };
  }
}

/** Findings about what AWS said, or the one that it did not. */
export const about = <Value>(answer: Answer<Value>, judge: (value: Value) => readonly Finding[]): readonly Finding[] =>
  'value' in answer ? judge(answer.value) : [unknown(answer.trouble, answer.fix)];

/** What AWS said, or what stands for it where it said nothing. */
export const otherwise = <Value>(answer: Answer<Value>, instead: Value): Value =>
  'value' in answer ? answer.value : instead;

function wayOut(kind: string, action = 'what is named above'): string {
  switch (kind) {
    case 'denied':
      return `allow ${action} to whoever runs this: docs/kubernetes-upgrade.md lists every permission`;
    case 'credentials':
      return 'sign in again, for example with: aws sso login';
    case 'throttled':
    case 'slow':
    case 'unavailable':
      return 'run it again; --timeout gives AWS longer for an answer';
    default:
      return 'look at the message: AWS says no more';
  }
}
