import { changesBetween } from '../change-set';
import { deviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import type { Outcome, Rehearsal, Step } from '../rehearsal';
import { countEvents, happenedSince } from '../stack-events';
import { expectedChanges, type ExpectedChange } from '../variants';

/** A changed configuration: the change set and what then happens must both be exactly what the change is about. */
export const change: Step = {
  name: 'deploy a changed configuration',
  async run(rehearsal) {
    const { changed } = rehearsal.versions;
    const { detail, deviations } = await deployChange(rehearsal, expectedChanges(changed.environment));
    return { detail, deviations: [...deviations, ...(await deviationsFrom(rehearsal, changed))] };
  },
};

/** Deploys the changed configuration, and compares the change set and what happens with what is wanted. */
export async function deployChange(
  { cdk, awsIn, versions: { changed } }: Rehearsal,
  wanted: readonly ExpectedChange[],
): Promise<Outcome> {
  const prepared = await cdk.deploy(changed.assembly, '--no-execute', '--change-set-name', 'rehearsal');
  const planned = await changesBetween(awsIn, changed, 'rehearsal');
  const before = await countEvents(awsIn, changed);
  const ended = await cdk.deploy(changed.assembly);
  const happened = await happenedSince(awsIn, changed, before);
  return {
    detail: planned.join('; '),
    deviations: [
      ...mustSucceed('cdk deploy --no-execute', prepared),
      ...mustSucceed('cdk deploy', ended),
      ...difference(
        'the change set',
        planned,
        wanted.map(({ planned: line }) => line),
      ),
      ...difference(
        'what happened',
        happened,
        wanted.map(({ happens }) => happens),
      ),
    ],
  };
}

const difference = (what: string, actual: readonly string[], expected: readonly string[]): string[] => [
  ...without(actual, expected).map((one) => `${what} holds what nobody asked for: ${one}`),
  ...without(expected, actual).map((one) => `${what} lacks: ${one}`),
];

/** What is left of a list when each line of another is taken out of it once: a second node group is one too many. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...lines];
  for (const other of others) {
    const index = left.indexOf(other);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
}
