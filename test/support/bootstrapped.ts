import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CreateStackCommand, waitUntilStackCreateComplete } from '@aws-sdk/client-cloudformation';

import type { BootstrapDemand } from '../../scripts/assembly/bootstrap-demand';
import { ROOT } from '../../scripts/assembly/run-cdk';
import type { EmulatedAccount } from './emulated-account';

/** What `cdk bootstrap` deploys. */
const TEMPLATE = join(ROOT, 'node_modules', 'aws-cdk', 'lib', 'api', 'bootstrap', 'bootstrap-template.yaml');

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

/** Deploys what `cdk bootstrap` deploys, with these parameters of its template. */
export async function bootstrap(
  account: EmulatedAccount,
  region = 'us-east-1',
  parameters: Readonly<Record<string, string>> = {},
): Promise<void> {
  const client = account.aws(region).cloudFormation();
  const StackName = 'CDKToolkit';
  await client.send(
    new CreateStackCommand({
      StackName,
      TemplateBody: readFileSync(TEMPLATE, 'utf8'),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    }),
  );
  await waitUntilStackCreateComplete({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 1 }, { StackName });
}
