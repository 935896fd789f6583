/**
 * The words after `cdk`. One stack and none that it depends on; the question was asked before. Where an update fails it
 * stops, and goes on from there the next time: a rollback would replace nodes and add-ons a second time, beside a control
 * plane that it leaves as it is.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/rollback-cluster.html
 */
export const deployWords = (stack: string): string[] => [
  'deploy',
  stack,
  '--exclusively',
  '--no-rollback',
  '--require-approval',
  'never',
  '--progress',
  'events',
];
