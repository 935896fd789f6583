import type { Aws } from '../../aws/aws';
import { readCluster } from '../live/live-cluster';
import type { PlannedCluster } from '../planned-cluster';
import { remaining } from '../remaining';

/** Looks before what is not done counts as failed: EKS may tell of an add-on a little later than CloudFormation does. */
const LOOKS = 20;

/**
 * Looks at a cluster until everything of it is as it should be at a version.
 *
 * @returns what is not, after the last look
 */
export async function verify(
  aws: Aws,
  planned: PlannedCluster,
  to: string,
  pause: () => Promise<void>,
): Promise<readonly string[]> {
  let left: readonly string[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await pause();
    const answer = await readCluster(aws, planned, to);
    left = leftIn(answer, planned, to);
    if (left.length === 0) return left;
  }
  return left;
}

function leftIn(
  answer: Awaited<ReturnType<typeof readCluster>>,
  { name }: PlannedCluster,
  to: string,
): readonly string[] {
  if (!('value' in answer)) return [`${name}: ${answer.trouble}`];
  return answer.value === undefined ? [`${name} is gone`] : remaining(answer.value, to);
}
