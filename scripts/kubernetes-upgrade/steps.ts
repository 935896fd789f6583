import { addonChange } from './addon-change';
import { otherwise } from './live/answer';
import type { LiveCluster } from './live/live-cluster';
import { minorBeside } from './minor';
import type { Step, StepState } from './step';
import { targetAddons } from './target-addons';

/**
 * The steps of one round: every cluster from one minor to the next.
 *
 * @param clusters in the order of their upgrade
 * @param to the minor at the end of the round
 */
export function stepsOf(clusters: readonly LiveCluster[], to: string): Step[] {
  const [first] = clusters;
  if (first === undefined) return [];
  const { name, cluster } = first.planned.environment;
  const edit: Step = {
    cluster: null,
    region: null,
    says: `write cluster.version: '${to}' into lib/config/environments/${name}.ts, have it reviewed, commit it alone`,
    state: cluster.version === to ? 'done' : 'to-do',
  };
  return [...clusters.flatMap((live) => stepsBefore(live, to)), edit, ...clusters.flatMap((live) => stepsIn(live, to))];
}

const stepIn =
  ({ planned }: LiveCluster) =>
  (says: string, state: StepState): Step => ({ cluster: planned.name, region: planned.region, says, state });

/** What must change while the control plane is still the old one. Of a later round, nobody knows what will be installed. */
function stepsBefore(live: LiveCluster, to: string): Step[] {
  if (live.controlPlane.version !== minorBeside(to, -1)) return [];
  const step = stepIn(live);
  return changesIn(live, to).flatMap(({ name, version, change }) =>
    change.when === 'before'
      ? [step(`before anything else, change add-on ${name} from ${version} to ${change.to}`, 'to-do')]
      : [],
  );
}

function stepsIn(live: LiveCluster, to: string): Step[] {
  const { planned, controlPlane } = live;
  const step = stepIn(live);
  const done = (isDone: boolean): StepState => (isDone ? 'done' : 'to-do');
  const groups = otherwise(live.nodeGroups, []);
  const running = otherwise(live.nodes, []);
  const profiles = otherwise(live.fargateProfiles, []);
  const selfManaged = running.filter(({ origin }) => origin === 'self-managed');
  const karpenter = running.filter(({ origin }) => origin === 'karpenter');
  return [
    step(
      `deploy ${planned.stack}, and nothing else; CloudFormation then makes the following steps`,
      done(isDone(live, to)),
    ),
    step(`control plane: ${minorBeside(to, -1)} to ${to}`, done(controlPlane.version === to)),
    ...addonSteps(live, to, 'before-nodes'),
    ...groups.map(({ name, version }) =>
      step(`node group ${name}: new nodes of ${to}, old ones drained`, done(version === to)),
    ),
    ...(selfManaged.length === 0
      ? []
      : [
          step(
            `${selfManaged.length} self-managed nodes: replaced one after the other, without draining`,
            done(selfManaged.every(({ version }) => version === to)),
          ),
        ]),
    ...addonSteps(live, to, 'after-nodes'),
    ...(karpenter.length === 0
      ? []
      : [
          step(
            `${karpenter.length} nodes of Karpenter: replaced by Karpenter when their node class chooses images of ${to}`,
            karpenter.every(({ version }) => version === to) ? 'done' : 'by-hand',
          ),
        ]),
    ...(profiles.length === 0
      ? []
      : [step(`pods on Fargate (${profiles.join(', ')}): restart their workloads`, 'by-hand')]),
  ];
}

const isDone = (live: LiveCluster, to: string): boolean =>
  live.controlPlane.version === to &&
  otherwise(live.nodeGroups, []).every(({ version }) => version === to) &&
  changesIn(live, to).every(({ change }) => change.when === 'never');

const addonSteps = (live: LiveCluster, to: string, order: string): Step[] =>
  changesIn(live, to)
    .filter((one) => one.order === order)
    .map(({ name, version, wanted }) =>
      stepIn(live)(
        `add-on ${name}: ${version === wanted ? wanted : `${version} to ${wanted}`}`,
        version === wanted ? 'done' : 'to-do',
      ),
    );

/** What a round does with each add-on that the configuration installs. */
function changesIn(live: LiveCluster, to: string) {
  const targets = targetAddons(live.planned.environment, to);
  return otherwise(live.addons, []).flatMap((addon) => {
    const target = targets.find(({ name }) => name === addon.name);
    if (target === undefined) return [];
    const change = addonChange(addon, target, live.controlPlane.version, to);
    return [{ name: addon.name, version: addon.version, order: target.order, wanted: target.version, change }];
  });
}
