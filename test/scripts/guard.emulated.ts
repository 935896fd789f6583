import { join } from 'node:path';

import { CreateRoleCommand } from '@aws-sdk/client-iam';

import { ROOT } from '../../scripts/assembly/run-cdk';
import { Processes } from '../../scripts/process/processes';
import { assemblyOf, stackArtifact } from '../support/assembly';
import { whileInFolder, type Files } from '../support/temp-folder';
import { emulatedAccount } from '../support/emulated-account';
import { deploy } from './preflight/support/stacks';

const account = emulatedAccount();
const stranger = emulatedAccount('stranger');
const queue = (QueueName: string) => ({ Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName } } });

/** An assembly with one stack, which goes to an account or to any. */
const assembly = (name: string, place = 'unknown-account/eu-west-1'): Files => ({
  ...assemblyOf({ Resources: queue(name) }),
  'manifest.json': {
    version: '55.0.0',
    artifacts: {
      'One.assets': { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } },
      One: stackArtifact('One', `aws://${place}`),
    },
  },
});

/** Runs the guard with credentials of an account of the emulator. */
const guard = (files: Files, words: readonly string[] = [], environment = account.environment('us-east-1')) =>
  whileInFolder(files, (folder) =>
    new Processes().run(
      process.execPath,
      [
        ...['--require', './bin/typescript.cjs', 'scripts/guard.ts', '--against', 'deployed', '--assembly', folder],
        ...['--waivers', join(folder, 'waivers.json'), ...words],
      ],
      { cwd: ROOT, env: { ...process.env, ...environment } },
    ),
  );

describe('npm run guard -- --against deployed', () => {
  beforeAll(() => deploy(account, { name: 'One', region: 'eu-west-1', resources: queue('live') }));

  test('fails for what a deployment would lose, and gives a command that accepts it', async () => {
    const { status, output } = await guard(assembly('new'));
    expect(output).toMatch(/^FAIL One\/Queue would be replaced\n/);
    expect(output).toContain('Cause: QueueName: "live" becomes "new".');
    expect(output).toMatch(/Accept: npm run guard -- --against deployed .*--accept One\/Queue/);
    expect(status).toBe(1);
  });

  test('passes for what changes nothing', async () => {
    const { status, output } = await guard(assembly('live'));
    expect(output).toContain('Nothing that holds state would be replaced or deleted, compared with deployed.');
    expect(status).toBe(0);
  });

  test('passes once the loss is accepted', async () => {
    const reason = ['--accept', 'Queue', '--reason', 'Nothing waits in it yet'];
    expect((await guard(assembly('new'), reason)).status).toBe(0);
  });

  test('counts what is not deployed as added', async () => {
    const { status, output } = await guard(assembly('new', 'unknown-account/eu-central-1'));
    expect(output).toContain('One (added)');
    expect(status).toBe(0);
  });

  test('does not take the emptiness of another account for nothing to lose', async () => {
    const there = assembly('new', `${account.id}/eu-west-1`);
    const { status, output } = await guard(there, [], stranger.environment('us-east-1'));
    expect(output).toMatch(new RegExp(`belongs to account ${stranger.id}, where the stacks go to ${account.id}`));
    expect(status).toBe(1);
  });

  test('reads another account through the role that the command line names', async () => {
    const there = assembly('new', `${account.id}/eu-west-1`);
    const Statement = [{ Effect: 'Allow', Principal: { AWS: stranger.id }, Action: 'sts:AssumeRole' }];
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    await account
      .aws()
      .iam()
      .send(new CreateRoleCommand({ RoleName: 'reader', AssumeRolePolicyDocument }));
    const { status, output } = await guard(there, ['--role', 'reader'], stranger.environment('us-east-1'));
    expect(output).toMatch(/^FAIL One\/Queue would be replaced\n/);
    expect(output).toContain('--against deployed --assembly');
    expect(output).toContain('--role reader');
    expect(status).toBe(1);
  });

  test('says which permission is missing instead of comparing with nothing', async () => {
    await account.refuse({ service: 'cloudformation', operation: 'GetTemplate', kind: 'denied' });
    const { status, output } = await guard(assembly('new'));
    expect(output).toMatch(/^What is deployed cannot be read: these credentials may not cloudformation:GetTemplate/);
    expect(status).toBe(1);
  });

  test('says so where there are no credentials', async () => {
    const nobody = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_CONFIG_FILE: '/dev/null' };
    const { status, output } = await guard(assembly('new'), [], { ...account.environment(), ...nobody });
    expect(output).toMatch(/^What is deployed cannot be read: the credentials are not accepted/);
    expect(status).toBe(1);
  });

  test('does not compare with a template that another tool wrote', async () => {
    const yaml = 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n';
    await deploy(account, { name: 'One', region: 'us-west-2', resources: {}, yaml });
    const { status, output } = await guard(assembly('new', 'unknown-account/us-west-2'));
    expect(output).toMatch(/^One: deployed with a template that is not JSON/);
    expect(status).toBe(1);
  });
});
