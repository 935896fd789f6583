import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { UpdateClusterConfigCommand } from '@aws-sdk/client-eks';

import { clusterName, stackName } from '../../../lib/config/names';
import type { Environment } from '../../../lib/config/schema';
import type { Aws } from '../aws';
import { mustFail } from '../must';
import { placesOf } from '../places';
import type { Rehearsal, Step } from '../rehearsal';
import { stackStates } from '../stack-state';

/** Where a creation fails: in one of the last resources of its stack, when the cluster stands where it holds one. */
const FAILURES = [
  { stack: 'Eks', refused: 'AWS::CloudWatch::Dashboard', holdsCluster: true },
  { stack: 'ClusterServices', refused: 'Custom::AWSCDK-EKS-HelmChart', holdsCluster: false },
  { stack: 'DrRegion', refused: 'AWS::EKS::Nodegroup', holdsCluster: true },
  { stack: 'Recovery', refused: 'AWS::Logs::SubscriptionFilter', holdsCluster: false },
  { stack: 'Pipeline', refused: 'AWS::CodePipeline::Pipeline', holdsCluster: false },
  { stack: 'GitHubActions', refused: 'AWS::IAM::ManagedPolicy', holdsCluster: false },
] as const;

type Failure = (typeof FAILURES)[number];

/**
 * One stack after the other fails near its end and rolls back; each next try shows that a second one succeeds. The CLI
 * stops at the first that fails, and stacks of two Regions have no order.
 */
export const failedCreation: Step = {
  name: 'a stack fails midway through its creation',
  fault: true,
  async run(rehearsal) {
    const { environment, stacks } = rehearsal.versions.original;
    const failures = FAILURES.filter(({ stack }) => stacks.some(({ name }) => name === stackName(environment, stack)));
    const deviations: string[] = [];
    for (let waiting = failures; waiting.length > 0 && deviations.length === 0;) {
      const seen = await fail(rehearsal, waiting);
      deviations.push(...seen.deviations);
      waiting = waiting.filter((failure) => !seen.failed.includes(failure));
    }
    const states = failures.map((failure) => `${failure.stack} ${expectedState(environment, failure)}`);
    const lifted = environment.cluster.deletionProtection || environment.terminationProtection;
    return { detail: `${states.join(', ')}${lifted ? ', protection lifted by hand' : ''}`, deviations };
  },
};

const isProtected = ({ cluster }: Environment, { holdsCluster }: Failure): boolean =>
  holdsCluster && cluster.deletionProtection;

const expectedState = (environment: Environment, failure: Failure): string =>
  isProtected(environment, failure) ? 'ROLLBACK_FAILED' : 'ROLLBACK_COMPLETE';

/** Deploys while every stack that has not failed yet would; tells which one has. */
async function fail(
  { cdk, awsIn, emulator, versions: { original } }: Rehearsal,
  waiting: readonly Failure[],
): Promise<{ readonly failed: readonly Failure[]; readonly deviations: readonly string[] }> {
  const nameOf = ({ stack }: Failure): string => stackName(original.environment, stack);
  await emulator.arm({ resources: waiting.map((failure) => `${nameOf(failure)}/${failure.refused}`) });
  const ended = await cdk.deploy(original.assembly);
  await emulator.disarm();
  const states = await stackStates(awsIn, original);
  const stateOf = (failure: Failure) => states.find((state) => state?.name === nameOf(failure))?.status ?? 'gone';
  const failed = waiting.filter((failure) => stateOf(failure) === expectedState(original.environment, failure));
  for (const { region, environment, stacks } of placesOf(original)) {
    const here = failed.filter((failure) => stacks.some(({ name }) => name === nameOf(failure)));
    if (environment === undefined) continue;
    for (const failure of here) await liftProtection(awsIn(region), nameOf(failure), environment, failure);
  }
  const installed = failed.some(({ stack }) => stack === 'ClusterServices')
    ? (await awsIn(original.environment.region).inside.read()).standing.flatMap(({ releases }) => releases)
    : [];
  const others = waiting.map((failure) => {
    const expected = expectedState(original.environment, failure);
    return `stack ${nameOf(failure)} is ${stateOf(failure)}, not ${expected}`;
  });
  return {
    failed,
    deviations: [
      ...mustFail('cdk deploy', ended, /Injected/),
      ...(failed.length === 0 ? others : []),
      // The one that failed stays, as the CDK’s function has it; the next deployment takes it over.
      ...installed
        .filter(({ status }) => status !== 'failed')
        .map(({ name, status }) => `release ${name} is ${status} after the rollback`),
    ],
  };
}

/** What docs/getting-started.md tells an operator to do when the first deployment of a protected environment fails. */
async function liftProtection(aws: Aws, StackName: string, environment: Environment, failure: Failure): Promise<void> {
  if (isProtected(environment, failure)) {
    const name = clusterName(environment);
    await aws.eks.send(new UpdateClusterConfigCommand({ name, deletionProtection: false }));
  }
  if (environment.terminationProtection) {
    await aws.cloudFormation.send(
      new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }),
    );
  }
}
