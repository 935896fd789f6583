import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { UpdateClusterConfigCommand } from '@aws-sdk/client-eks';

import { clusterName, stackName } from '../../../lib/config/names';
import { mustFail } from '../must';
import type { Rehearsal, Step } from '../rehearsal';
import { stackState } from '../stack-state';

/** One of the last resources of the cluster’s stack. */
const REFUSED = 'AWS::CloudWatch::Dashboard';

/** A stack fails near its end and rolls back; the next step shows that a second try succeeds. */
export const failedCreation: Step = {
  name: 'a stack fails midway through its creation',
  fault: true,
  async run(rehearsal) {
    const { cdk, aws, emulator, versions } = rehearsal;
    const { environment } = versions.original;
    const name = stackName(environment, 'Eks');
    await emulator.arm({ resources: [REFUSED] });
    const ended = await cdk.deploy(versions.original.assembly);
    await emulator.disarm();
    const state = await stackState(aws, name);
    const isProtected = environment.cluster.deletionProtection || environment.terminationProtection;
    const expected = environment.cluster.deletionProtection ? 'ROLLBACK_FAILED' : 'ROLLBACK_COMPLETE';
    const deviations = [
      ...mustFail('cdk deploy', ended, /Injected/),
      ...(state?.status === expected ? [] : [`stack ${name} is ${state?.status ?? 'gone'}, not ${expected}`]),
    ];
    if (isProtected && state !== undefined) await unprotect(rehearsal, state.name);
    return { detail: `${expected}${isProtected ? ', protection lifted by hand' : ''}`, deviations };
  },
};

/** What docs/getting-started.md tells an operator to do when the first deployment of a protected environment fails. */
async function unprotect({ aws, versions }: Rehearsal, StackName: string): Promise<void> {
  const { environment } = versions.original;
  if (environment.cluster.deletionProtection) {
    const name = clusterName(environment);
    await aws.eks.send(new UpdateClusterConfigCommand({ name, deletionProtection: false }));
  }
  if (environment.terminationProtection) {
    await aws.cloudFormation.send(
      new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }),
    );
  }
}
