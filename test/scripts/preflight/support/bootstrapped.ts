import type { BootstrapDemand } from '../../../../scripts/assembly/bootstrap-demand';
import { CDK, ROOT } from '../../../../scripts/assembly/run-cdk';
import { Processes } from '../../../../scripts/process/processes';
import type { EmulatedAccount } from './account';

/** What the stacks of the platform expect of bootstrap. */
export function demandOf(account: string, region = 'us-east-1', qualifier = 'hnb659fds'): BootstrapDemand {
  const name = (kind: string) => `cdk-${qualifier}-${kind}-${account}-${region}`;
  const role = (kind: string) => `arn:aws:iam::${account}:role/${name(kind)}`;
  return {
    versionParameter: `/cdk-bootstrap/${qualifier}/version`,
    minimumVersion: 6,
    deployRole: role('deploy-role'),
    executionRole: role('cfn-exec-role'),
    lookupRole: role('lookup-role'),
    publishingRoles: [role('file-publishing-role')],
    buckets: [name('assets')],
    repositories: [],
  };
}

/** Runs the real `cdk bootstrap` in the account. */
export async function bootstrap(account: EmulatedAccount, region: string, ...words: readonly string[]): Promise<void> {
  const command = [CDK, 'bootstrap', `aws://${account.id}/${region}`, ...words, '--no-notices'];
  const { status, output } = await new Processes().run(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, ...account.environment(region), CI: 'true' },
  });
  if (status !== 0) throw new Error(`cdk bootstrap ended with ${status ?? 'a signal'}:\n${output}`);
}
