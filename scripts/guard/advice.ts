import type { Finding } from './finding';

/** What to do about a finding instead of accepting it. */
export function adviceFor({ effect, type, causes, movedTo }: Finding): string {
  if (effect === 'delete' && type === 'AWS::CloudFormation::Stack') {
    return 'put the stack back, or compare with an assembly made with the same -c options; delete it on purpose with "npx cdk destroy"';
  }
  if (movedTo !== null) {
    return `it looks like ${movedTo}: a construct was renamed or moved. Give it its old name and place, or move the resource with "npx cdk refactor" first`;
  }
  if (effect === 'delete') return 'put it back';
  const own = causes.filter(({ because }) => because === null).map(({ property }) => property);
  if (own.length === 0) return 'correct what causes it: this is a consequence';
  return `put back ${own.join(', ')}, or make a second one beside it and move over before the first goes (docs/guard.md)`;
}

/** What becomes of the old resource, where CloudFormation does not delete it. */
export function fateOf({ type, effect, policy }: Finding): string | null {
  if (effect === 'delete' && type === 'AWS::CloudFormation::Stack') {
    return 'the CDK leaves a stack that the app no longer has: it stays, costs and is not updated any more';
  }
  const attribute = effect === 'delete' ? 'DeletionPolicy' : 'UpdateReplacePolicy';
  if (policy === 'Retain') {
    return `${attribute} Retain keeps the old one outside the stack: it costs, nothing updates it, and nothing uses it any more`;
  }
  return policy === 'Snapshot' ? `${attribute} Snapshot makes a last copy of the data` : null;
}
