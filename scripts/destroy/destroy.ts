import { wordsOf } from '../aws/words-of';
import { RefusedByKubernetesError, UnreachableKubernetesError } from '../kubernetes/errors';
import type { How } from './how';
import { joined, NOTHING, type Outcome } from './outcome';
import type { Place } from './place';
import type { Standing } from './prepare';
import type { ReachedCluster } from './reach-clusters';
import { remaindersIn, type Remainders } from './remainder';
import { reportOf, type Report, type StepReport } from './report';
import type { AwsStep } from './step';
import { AFTER_CLUSTER, BEFORE_STACKS, KUBERNETES_STEPS } from './steps';
import { emptyBuckets } from './steps/buckets';
import { deleteStack } from './steps/delete-stack';
import { lateLogGroups } from './steps/late-log-groups';
import { unprotect } from './steps/unprotect';

/**
 * Destroys an environment: what its controllers have made, then its stacks, then what has lingered. It stops at the first
 * step after which something is stuck; run again, every step finds only what is left for it.
 */
export async function destroy(standing: Standing, reached: readonly ReachedCluster[], how: How): Promise<Report> {
  const began = how.clock.now();
  const { layout, account, places } = standing;
  const steps: StepReport[] = [];
  for (const { step, region, run } of stepsOf(standing, reached)) {
    const outcome = await orStuck(step, places, () => run(under(`${region}: ${step}`, how)));
    steps.push({ step, region, ...outcome });
    if (outcome.stuck.length > 0) break;
  }
  // Before the stacks are gone, what they hold is no remainder.
  const isDone = steps.every(({ stuck }) => stuck.length === 0);
  const found: Remainders[] = [];
  for (const place of isDone ? places : []) {
    const look = async () => {
      found.push(await remaindersOf(standing, place));
      return NOTHING;
    };
    steps.push({ step: 'remainders', region: place.region, ...(await orStuck('what stays', places, look)) });
  }
  const seconds = (how.clock.now() - began) / 1000;
  return reportOf({ environment: layout.prefix, account, seconds }, steps, {
    stays: found.flatMap(({ stays }) => stays),
    remains: found.flatMap(({ remains }) => remains),
  });
}

/** A title is told before the first line under it, and never when there is none. */
function under(title: string, how: How): How {
  let isTold = false;
  return {
    ...how,
    say: (line) => {
      if (!isTold) how.say(title);
      isTold = true;
      how.say(line);
    },
  };
}

/** One thing to do. */
interface Task {
  readonly step: string;
  readonly region: string;
  readonly run: (how: How) => Promise<Outcome>;
}

function* stepsOf(standing: Standing, reached: readonly ReachedCluster[]): Generator<Task> {
  const { stacks, places, protections } = standing;
  for (const place of places) {
    yield { step: 'buckets', region: place.region, run: (how) => emptyBuckets(place, stacks, how) };
  }
  for (const place of places) {
    yield { step: 'unprotect', region: place.region, run: (how) => unprotect(place, protections, how) };
  }
  for (const { region, kubernetes } of reached) {
    for (const { id, run } of KUBERNETES_STEPS) yield { step: id, region, run: (how) => run(kubernetes, how) };
  }
  for (const place of places) yield* inAws(place, BEFORE_STACKS);
  for (const stack of stacks) {
    const place = places.find(({ region }) => region === stack.region);
    if (place === undefined) continue;
    const holds = (type: string) => stack.resources.some((resource) => resource.type === type);
    // With a cluster in the same stack, the way is cleared when it is in the way.
    if (holds('AWS::EC2::VPC') && !holds('AWS::EKS::Cluster')) yield* inAws(place, AFTER_CLUSTER);
    const clearTheWay = (how: How) => () => all(place, AFTER_CLUSTER, how);
    yield {
      step: stack.name,
      region: stack.region,
      run: (how) => deleteStack(place.aws, stack, clearTheWay(how), how),
    };
  }
  for (const place of places) yield* inAws(place, AFTER_CLUSTER);
  if (keepsOf(standing).has('AWS::Logs::LogGroup')) return;
  for (const place of places) yield* inAws(place, [lateLogGroups]);
}

function* inAws(place: Place, steps: readonly AwsStep[]): Generator<Task> {
  for (const { id, run } of steps) yield { step: id, region: place.region, run: (how) => run(place, how) };
}

async function all(place: Place, steps: readonly AwsStep[], how: How): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const { run } of steps) outcomes.push(await run(place, how));
  return joined(outcomes);
}

/** A call that AWS or Kubernetes refuses ends the step, not the report. */
async function orStuck(what: string, places: readonly Place[], run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    const isOfKubernetes = error instanceof RefusedByKubernetesError || error instanceof UnreachableKubernetesError;
    const why = isOfKubernetes ? error.message : wordsOf(error, ...places.map(({ aws }) => aws));
    if (why === undefined) throw error;
    return { did: [], stuck: [{ what, why, next: 'mend that, then run the command again' }] };
  }
}

const keepsOf = ({ layout }: Standing): ReadonlySet<string> =>
  new Set(layout.stacks.flatMap(({ keeps }) => [...keeps]));

const remaindersOf = (standing: Standing, place: Place): Promise<Remainders> =>
  remaindersIn({ place, stacks: standing.stacks, prefix: standing.layout.prefix, keeps: keepsOf(standing) });
