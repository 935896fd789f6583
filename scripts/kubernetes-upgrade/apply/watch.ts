import type { Aws } from '../../aws/aws';
import { troubleOf } from '../../aws/trouble';
import { controlPlane } from '../live/control-plane';
import { describeUpdate, updateIds } from '../live/updates';

/** What is told while a deployment runs, and how often it is looked. */
export interface WatchOptions {
  readonly say: (line: string) => void;
  readonly pause: () => Promise<void>;
}

/**
 * Tells what becomes of a control plane while something changes it: its status and version, and the updates that EKS
 * makes meanwhile with their errors, which CloudFormation tells late.
 *
 * @param isOver whether there is nothing left to wait for
 */
export async function watch(
  aws: Aws,
  name: string,
  isOver: () => boolean,
  { say, pause }: WatchOptions,
): Promise<void> {
  const told = new Set<string>();
  const tell = (line: string): void => {
    if (!told.has(line)) say(line);
    told.add(line);
  };
  const known = await orNothing(() => updateIds(aws, name), []);
  while (!isOver()) {
    const found = await orNothing(() => controlPlane(aws, name), undefined);
    if (found !== undefined) tell(`${name}: ${found.status}, Kubernetes ${found.version}`);
    for (const id of (await orNothing(() => updateIds(aws, name), [])).filter((one) => !known.includes(one))) {
      const update = await orNothing(() => describeUpdate(aws, name, id), undefined);
      if (update !== undefined) {
        tell([`${name}: ${update.type} ${update.id} is ${update.status}`, ...update.errors].join('; '));
      }
    }
    await pause();
  }
}

/** A look that AWS does not answer is one look less: the deployment goes on whatever is seen of it. */
async function orNothing<Value>(look: () => Promise<Value>, nothing: Value): Promise<Value> {
  try {
    return await look();
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return nothing;
  }
}
