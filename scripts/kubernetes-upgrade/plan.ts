import type { Aws } from '../aws/aws';
import type { Environment } from '../../lib/config/schema';
import { failed, unknown } from './finding';
import { judge } from './judge';
import { readCluster, type LiveCluster } from './live/live-cluster';
import { minorNumber, roundsBetween } from './minor';
import { plannedClusters, type PlannedCluster } from './planned-cluster';
import { questionOf } from './question';
import { reportOf, type ClusterReport, type Report } from './report';
import { stepsOf } from './steps';

/** What an upgrade takes. */
export interface Plan {
  readonly report: Report;
  /** The clusters that could be read, in the order of their upgrade. */
  readonly clusters: readonly LiveCluster[];
}

/** Reads every cluster of an environment, and says what it takes to bring them to a version. It changes nothing. */
export async function plan(
  environment: Environment,
  to: string,
  { awsIn, now }: { readonly awsIn: (region: string) => Aws; readonly now: Date },
): Promise<Plan> {
  const found = await Promise.all(
    plannedClusters(environment).map(async (planned) => {
      const answer = await readCluster(awsIn(planned.region), planned, to);
      return { planned, answer };
    }),
  );
  const clusters = found.flatMap(({ answer }) =>
    'value' in answer && answer.value !== undefined ? [answer.value] : [],
  );
  return {
    clusters,
    report: reportOf({
      environment: environment.name,
      configured: environment.cluster.version,
      to,
      clusters: found.map(({ planned, answer }) => clusterReport(planned, answer, to, now)),
      rounds: roundsOf(clusters, to).map((round) => ({ to: round, steps: stepsOf(clusters, round) })),
    }),
  };
}

function clusterReport(
  { name, region, stack, isSecond }: PlannedCluster,
  answer: Awaited<ReturnType<typeof readCluster>>,
  to: string,
  now: Date,
): ClusterReport {
  const about = { name, region, stack, isSecond };
  if (!('value' in answer)) {
    return { ...about, version: null, results: [{ check: 'ready', ...unknown(answer.trouble, answer.fix) }] };
  }
  if (answer.value === undefined) {
    const missing = failed(`there is no cluster ${name} in ${region}`, `deploy it first: npx cdk deploy ${stack}`);
    return { ...about, version: null, results: [{ check: 'ready', ...missing }] };
  }
  return { ...about, version: answer.value.controlPlane.version, results: judge(questionOf(answer.value, to, now)) };
}

/** From the cluster that is furthest behind on; the last one is told of even when everything has arrived. */
function roundsOf(clusters: readonly LiveCluster[], to: string): string[] {
  const [oldest] = clusters
    .map(({ controlPlane }) => controlPlane.version)
    .sort((one, other) => minorNumber(one) - minorNumber(other));
  if (oldest === undefined) return [];
  const rounds = roundsBetween(oldest, to);
  return rounds.length === 0 ? [to] : rounds;
}
