import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

import { ROOT, runCdkSynth } from '../../scripts/assembly/run-cdk';
import { readLock, takeLock } from '../../scripts/aws/deployment-lock';
import { emulatedAccount } from '../support/emulated-account';
import { bootstrap } from '../support/bootstrapped';
import { MATRIX, offer } from './preflight/support/offer';
import { runScriptWith } from '../support/run-script';

const account = emulatedAccount();

/** A copy of its own: faults of the emulator strike stacks by name, whoever else deploys there. */
const PREFIX = 'platform-dev-deploy';
const CONTEXT = ['-c', 'environment=dev', '-c', 'suffix=deploy'];

let assembly: string;

beforeAll(async () => {
  await offer(account, MATRIX);
  assembly = mkdtempSync(join(tmpdir(), 'deploy-'));
  if (runCdkSynth(assembly, [...CONTEXT, '--no-validation']) !== 0) throw new Error('dev is not synthesized');
});

const deploy = (...words: readonly string[]) =>
  runScriptWith({ ...account.environment(), CI: undefined }, 'deploy.ts', '--assembly', assembly, ...words);

async function arm(faults: object): Promise<void> {
  await fetch(`${account.url}/_rehearsal/faults`, { method: 'POST', body: JSON.stringify(faults) });
}

const statuses = async (): Promise<Readonly<Record<string, string>>> => {
  const { Stacks = [] } = await account.aws().cloudFormation().send(new DescribeStacksCommand());
  return Object.fromEntries(Stacks.map(({ StackName = '', StackStatus = '' }) => [StackName, StackStatus]));
};

describe('npm run deploy, into an emulated account', () => {
  test('stops at a Region that nobody has bootstrapped, and gives the command', async () => {
    const { status, stdout } = deploy('--yes');
    expect(stdout).toMatch(/✗ failed +bootstrap-version/);
    expect(stdout).toMatch(new RegExp(`→ npx cdk bootstrap aws://${account.id}/us-east-1`));
    expect(status).toBe(1);
    expect(await statuses()).toEqual({});
  });

  test('shows with --plan what would be deployed, and deploys nothing', async () => {
    await bootstrap(account);
    const { status, stdout, stderr } = deploy('--plan');
    expect(stderr).toMatch(/\[\+\] AWS::EKS::Cluster/);
    expect(stdout).toMatch(/--plan: nothing was changed/);
    expect(status).toBe(0);
    expect(Object.keys(await statuses())).toEqual(['CDKToolkit']);
  });

  test('deploys nothing when nobody is there to agree', async () => {
    const { status, stderr } = deploy();
    expect(stderr).toMatch(/Deploy this\?\nNobody is there to answer: add --yes/);
    expect(status).toBe(2);
    expect(Object.keys(await statuses())).toEqual(['CDKToolkit']);
  });

  test('is refused while somebody else deploys, and says who', async () => {
    await takeLock(account.aws(), PREFIX, 'npm run deploy -- -e dev');
    const refused = deploy('--yes');
    expect(refused.stderr).toMatch(
      /The environment is locked by arn:aws:sts::\d{12}:\S+ since \S+, for "npm run deploy/,
    );
    expect(refused.status).toBe(2);
    expect(Object.keys(await statuses())).toEqual(['CDKToolkit']);
  });

  test('fails with the stack that fails, and gives its lock back: also one that --unlock took from somebody', async () => {
    await arm({ resources: ['platform-dev-deploy-Eks/AWS::EKS::Addon'] });
    const failed = deploy('--yes', '--unlock');
    expect(failed.stderr).toMatch(/The environment is locked by .* for "npm run deploy -- -e dev" .*: it is deleted\./);
    expect(failed.stdout).toMatch(/✗ deployment .*\n +cdk deploy failed/);
    expect(failed.stdout).toMatch(/run the same command again/);
    expect(failed.status).toBe(1);
    expect(await readLock(account.aws(), PREFIX)).toBeUndefined();
  });

  test('gives its lock back when somebody interrupts, and leaves no CDK CLI behind that goes on', async () => {
    const before = await statuses();
    const child = spawn(
      process.execPath,
      ['--require', './bin/typescript.cjs', 'scripts/deploy.ts', '--yes', '--assembly', assembly],
      {
        cwd: ROOT,
        env: { ...process.env, ...account.environment() },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    // The CDK CLI writes there too: it closes when both have ended.
    const [closed, said] = [once(child, 'close'), text(child.stderr)];
    while ((await readLock(account.aws(), PREFIX)) === undefined) await setTimeout(50);
    child.kill('SIGINT');
    expect(await closed).toEqual([1, null]);
    expect(await said).toMatch(/=== deployment\n[\s\S]*Interrupted: what CloudFormation has begun goes on\./);
    expect(await readLock(account.aws(), PREFIX)).toBeUndefined();
    expect(await statuses()).toEqual(before);
  });

  test('goes on where it stopped when it is run again', () => {
    const { status, stdout } = deploy('--yes', '--json');
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ version: 1, ok: true, phases: [{}, {}, {}, { result: 'done' }] });
    expect(report).toHaveProperty('stacks.1.outputs.ClusterName', 'platform-dev-deploy');
    expect(report).toHaveProperty('next.0', expect.stringMatching(/^kubectl for platform-dev-deploy: aws eks update-/));
    expect(status).toBe(0);
  });

  test('changes nothing when nothing has changed, and verifies again', () => {
    const { status, stdout, stderr } = deploy('--yes');
    expect(stderr.match(/\(no changes\)/g)).toHaveLength(4);
    expect(stdout).toMatch(/4 stacks are as they were checked/);
    expect(status).toBe(0);
  });

  test('takes credentials that may hold the lock and take on bootstrap roles, and nothing else, with --role lookup', async () => {
    const services = [
      'cloudformation',
      'eks',
      'ec2',
      'iam',
      's3',
      'ecr',
      'kms',
      'servicequotas',
      'securityhub',
      'guardduty',
    ];
    await account.refuse(...services.map((service) => ({ service, kind: 'denied' as const })));
    expect(deploy('--yes').stdout).toMatch(/these credentials may not/);
    const { status, stdout } = deploy('--yes', '--role', 'lookup');
    expect(stdout).toMatch(/4 stacks are as they were checked/);
    expect(status).toBe(0);
  });
});
