import { spawnSync } from 'node:child_process';

import { DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation';
import { App } from 'aws-cdk-lib';

import cdk from '../../cdk.json';
import { ENVIRONMENTS } from '../../lib/config/environments';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';
import { CDK, ROOT } from '../../scripts/assembly/run-cdk';
import { readLock, takeLock } from '../../scripts/aws/deployment-lock';
import { emulatedAccount } from '../support/emulated-account';
import { bootstrap } from '../support/bootstrapped';
import { offer } from './preflight/support/offer';
import { insight, OFFER, tell } from './kubernetes-upgrade/support/account';
import { runScriptWith } from '../support/run-script';

jest.setTimeout(600_000);

const account = emulatedAccount();

/** A copy of its own: faults of the emulator strike stacks by name, whoever else deploys there. */
const PREFIX = 'platform-prod-upgrade';
const [FIRST, SECOND] = [`${PREFIX}-Eks`, `${PREFIX}-DrRegion`];
const INSIGHTS = { [PREFIX]: [insight('1.36')], [`${PREFIX}-dr`]: [insight('1.36')] };

const environment = { ...account.environment(), PLATFORM_ACCOUNT: account.id, CI: undefined };

const upgrade = (...words: readonly string[]) =>
  runScriptWith(
    environment,
    'kubernetes-upgrade.ts',
    '-e',
    'prod',
    '-c',
    'suffix=upgrade',
    '--timeout',
    '60',
    ...words,
  );

/** Deploys production as it was at 1.35, with the real CDK CLI. */
beforeAll(async () => {
  const input = ENVIRONMENTS.find(({ name }) => name === 'prod');
  if (input === undefined) throw new RangeError('There is no prod');
  const app = new App({ context: cdk.context, analyticsReporting: false, builtinCloudFormationValidation: false });
  const old = {
    ...input,
    account: account.id,
    suffix: 'upgrade',
    cluster: { ...input.cluster, version: '1.35' as const },
  };
  buildPlatform(app, validateEnvironment(old));
  const words = ['--app', app.synth().directory, '--exclusively', '--require-approval', 'never', '--no-notices'];
  await Promise.all(['us-east-1', 'us-west-2'].map((region) => bootstrap(account, region)));
  const { status, stderr } = spawnSync(process.execPath, [CDK, 'deploy', `${PREFIX}-Vpc`, FIRST, SECOND, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(stderr);
  await Promise.all(['us-east-1', 'us-west-2'].map((region) => offer(account, OFFER, region)));
  await tell(account, INSIGHTS);
});

async function arm(faults: object): Promise<void> {
  await fetch(`${account.url}/_rehearsal/faults`, { method: 'POST', body: JSON.stringify(faults) });
}

/** Versions that resources of a stack arrived at in its updates, in order. */
async function updated(region: string, StackName: string): Promise<readonly string[]> {
  const { StackEvents = [] } = await account
    .aws(region)
    .cloudFormation()
    .send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents.filter(({ ResourceStatus }) => ResourceStatus?.startsWith('UPDATE_') === true)
    .map(({ ResourceType = '', ResourceStatus = '' }) => `${ResourceType} ${ResourceStatus}`)
    .reverse();
}

describe('npm run kubernetes-upgrade, in an emulated account', () => {
  it('plans without changing anything, the second Region first', async () => {
    const { status, stdout } = upgrade('--to', '1.36', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      ok: true,
      exitCode: 0,
      environment: 'prod',
      configured: '1.36',
      to: '1.36',
      clusters: [
        { name: `${PREFIX}-dr`, region: 'us-west-2', stack: SECOND, isSecond: true, version: '1.35' },
        { name: PREFIX, region: 'us-east-1', stack: FIRST, isSecond: false, version: '1.35' },
      ],
      rounds: [{ to: '1.36' }],
      applied: null,
      next: null,
    });
    expect(status).toBe(0);
    expect(await updated('us-east-1', FIRST)).toEqual([]);
  });

  it('exits with 1 where an insight of EKS stands in the way, and applies nothing', async () => {
    const error = insight('1.36', { insightStatus: { status: 'ERROR', reason: 'in use' } });
    await tell(account, { ...INSIGHTS, [PREFIX]: [error] });
    const { status, stdout } = upgrade('--to', '1.36', '--apply', '--yes');
    expect(stdout).toMatch(/✗ failed +insights +Deprecated APIs removed: in use/);
    expect(status).toBe(1);
    expect(await updated('us-west-2', SECOND)).toEqual([]);
    await tell(account, INSIGHTS);
  });

  it('exits with 2 where something cannot be read, and names the permission', async () => {
    await account.refuse({ service: 'eks', kind: 'denied', operation: '/insights' });
    const { status, stdout } = upgrade('--to', '1.36');
    expect(stdout).toMatch(/\? unknown +insights +these credentials may not eks:ListInsights/);
    expect(status).toBe(2);
  });

  it('exits with 1 for two minors, and plans both rounds', () => {
    const { status, stdout } = upgrade('--to', '1.37');
    expect(stdout).toMatch(/1\.35 to 1\.37 is 2 minors/);
    expect(stdout).toMatch(/Round 1 of 2.*steps to 1\.36[\s\S]*Round 2 of 2.*steps to 1\.37/);
    expect(status).toBe(1);
  });

  it('exits with 2 while somebody else deploys', async () => {
    await takeLock(account.aws(), PREFIX, 'npm run deploy');
    const { status, stderr } = upgrade('--to', '1.36', '--apply', '--yes');
    expect(stderr).toMatch(/The environment is locked by .* for "npm run deploy"/);
    expect(status).toBe(2);
  });

  it('shows the lock that --unlock deletes, asks before it changes anything, and gives its own lock back', async () => {
    const { status, stderr } = upgrade('--to', '1.36', '--apply', '--unlock');
    expect(stderr).toMatch(/The environment is locked by .* for "npm run deploy" .*: it is deleted\./);
    expect(stderr).toMatch(/This will be deployed, one stack after the other:\n.*DrRegion in us-west-2:\n/);
    expect(stderr).toMatch(/Nobody is there to answer: add --yes/);
    expect(status).toBe(2);
    expect(await readLock(account.aws(), PREFIX)).toBeUndefined();
  });

  it('upgrades and verifies the second Region, and stops where the first one fails, without going back', async () => {
    await arm({ resources: [`${FIRST}/AWS::EKS::Nodegroup`] });
    const { status, stdout } = upgrade('--to', '1.36', '--apply', '--yes');
    expect(stdout).toMatch(new RegExp(`${PREFIX}-dr in us-west-2: upgraded and verified`));
    expect(stdout).toMatch(new RegExp(`${PREFIX} in us-east-1: not done\\n  the deployment of ${FIRST} failed`));
    expect(status).toBe(1);
    const happened = await updated('us-east-1', FIRST);
    expect(happened).toContain('AWS::EKS::Cluster UPDATE_COMPLETE');
    expect(happened.at(-1)).toBe('AWS::CloudFormation::Stack UPDATE_FAILED');
  });

  it('goes on where it stopped, and changes the control plane and the other Region no second time', async () => {
    const { status, stdout } = upgrade('--to', '1.36', '--apply', '--yes', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      applied: [
        { name: `${PREFIX}-dr`, outcome: 'was-done' },
        { name: PREFIX, outcome: 'upgraded', remaining: [] },
      ],
    });
    expect(status).toBe(0);
    const control = (await updated('us-east-1', FIRST)).filter((one) => one === 'AWS::EKS::Cluster UPDATE_COMPLETE');
    expect(control).toHaveLength(1);
  });

  it('updates in the order of the plan: control plane, add-ons under the nodes, node groups, the other add-ons', async () => {
    const happened = (await updated('us-west-2', SECOND)).filter((one) => /EKS::.* UPDATE_COMPLETE$/.test(one));
    expect(happened.map((one) => one.replace(/^AWS::EKS::(\w+) .*/, '$1'))).toEqual([
      'Cluster',
      'Addon',
      ...Array.from({ length: 3 }, () => 'Nodegroup'),
      ...Array.from({ length: 2 }, () => 'Addon'),
    ]);
  });

  it('does nothing when everything is done', () => {
    const { status, stdout } = upgrade('--to', '1.36', '--apply', '--yes');
    expect(stdout.match(/was done already/g)).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('goes in no case down', () => {
    const { status, stdout } = upgrade('--to', '1.35', '--apply', '--yes');
    expect(stdout).toMatch(/1\.36 is newer than 1\.35: no deployment lowers a version/);
    expect(status).toBe(1);
  });
});
