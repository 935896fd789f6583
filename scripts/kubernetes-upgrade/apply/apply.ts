import type { Aws } from '../../aws/aws';
import type { StackTemplate } from '../../guard/stack-template';
import type { LiveCluster } from '../live/live-cluster';
import { remaining } from '../remaining';
import type { Applied } from '../report';
import { deployedTemplate } from './deployed-template';
import { difference, type Difference } from './difference';
import { isPaused } from './paused';
import { RefusedError } from './refused';
import { verify } from './verify';
import { watch } from './watch';

/** What an upgrade works with. */
export interface ApplyOptions {
  readonly to: string;
  readonly awsIn: (region: string) => Aws;
  /** The stacks as they are synthesized now. */
  readonly synthesized: readonly StackTemplate[];
  /** Deploys one stack; false when that failed. */
  readonly deploy: (stack: string) => Promise<boolean>;
  /** @returns false when nothing shall be done */
  readonly mayGoOn: (question: string) => Promise<boolean>;
  readonly say: (line: string) => void;
  /** Between two looks at a cluster. */
  readonly pause: () => Promise<void>;
}

/** What has to be done with one cluster. */
interface Work {
  readonly live: LiveCluster;
  readonly change: Difference;
  readonly isDone: boolean;
}

/**
 * Upgrades clusters one after the other, each by the deployment of its stack; the next one only when everything of the
 * one before is as it should be. What is done already is skipped.
 *
 * @param clusters in the order of their upgrade
 * @throws RefusedError when a deployment would change anything but versions, in any of the stacks
 */
export async function apply(clusters: readonly LiveCluster[], options: ApplyOptions): Promise<Applied[]> {
  const work = await Promise.all(clusters.map((live) => workOn(live, options)));
  refuse(work);
  const applied: Applied[] = [];
  if (work.some(({ isDone }) => !isDone) && !(await options.mayGoOn(questionOf(work)))) {
    throw new RefusedError('Nothing was changed.');
  }
  for (const { live, isDone } of work) {
    const { name, region } = live.planned;
    if (isDone) {
      applied.push({ name, region, outcome: 'was-done', remaining: [] });
      continue;
    }
    const left = await upgrade(live, options);
    applied.push({ name, region, outcome: left.length === 0 ? 'upgraded' : 'failed', remaining: left });
    if (left.length > 0) break;
  }
  return applied;
}

async function workOn(live: LiveCluster, { to, awsIn, synthesized }: ApplyOptions): Promise<Work> {
  const { stack, region } = live.planned;
  const recent = synthesized.find(({ name }) => name === stack);
  if (recent === undefined) throw new RefusedError(`The synthesized app has no stack ${stack}.`);
  const aws = awsIn(region);
  const old = await deployedTemplate(aws, stack);
  if (old === undefined) throw new RefusedError(`There is no stack ${stack} in ${region}: deploy it first.`);
  const change = difference(old, recent);
  const left = remaining(live, to);
  const isDeployed = change.versions.length === 0 && change.others.length === 0;
  if (isDeployed && left.length > 0 && !(await isPaused(aws, stack))) {
    throw new RefusedError(
      [
        `CloudFormation has deployed ${to} to ${stack}, and nothing is left to deploy. And yet:`,
        ...left.map((one) => `  ${one}`),
        'Somebody has changed this beside CloudFormation. Bring it back the same way: docs/kubernetes-upgrade.md, "The way back".',
      ].join('\n'),
    );
  }
  return { live, change, isDone: isDeployed && left.length === 0 };
}

/** All stacks are judged before the first is deployed: nobody wants to stop between two Regions. */
function refuse(work: readonly Work[]): void {
  const mixed = work.filter(({ change }) => change.others.length > 0);
  if (mixed.length > 0) {
    const lists = mixed.map(({ live, change }) => [
      `${live.planned.stack}:`,
      ...change.others.map((one) => `  ${one}`),
    ]);
    throw new RefusedError(
      [
        'The deployment would change more than versions:',
        ...lists.flat(),
        'Deploy these changes first, with cluster.version as it was, or take them back. An upgrade goes alone: what fails with it cannot be told from it.',
      ].join('\n'),
    );
  }
}

const questionOf = (work: readonly Work[]): string =>
  [
    'This will be deployed, one stack after the other:',
    ...work
      .filter(({ isDone }) => !isDone)
      .flatMap(({ live: { planned }, change }) => [
        `${planned.stack} in ${planned.region}:`,
        ...(change.versions.length === 0
          ? ['  what the last deployment did not finish']
          : change.versions.map((one) => `  ${one}`)),
      ]),
    'No deployment takes a version back. Go on?',
  ].join('\n');

/** Deploys the stack of one cluster and waits until all of it has arrived; gives what has not. */
async function upgrade(live: LiveCluster, { to, awsIn, deploy, say, pause }: ApplyOptions): Promise<readonly string[]> {
  const { name, region, stack } = live.planned;
  say(`Deploying ${stack} in ${region}.`);
  let isOver = false;
  const deployment = deploy(stack).finally(() => {
    isOver = true;
  });
  const [isDeployed] = await Promise.all([deployment, watch(awsIn(region), name, () => isOver, { say, pause })]);
  if (!isDeployed) {
    return [
      `the deployment of ${stack} failed or was interrupted, and is not rolled back: see above; CloudFormation ends what it has begun`,
    ];
  }
  say(`Looking whether everything of ${name} has arrived at ${to}.`);
  return verify(awsIn(region), live.planned, to, pause);
}
