import { join } from 'node:path';

import { assemblyOf, stackArtifact } from '../support/assembly';
import { runScript } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';
import { resource } from '../support/template-of';
import { BASE } from './reach/small-network';

jest.setTimeout(60_000);

const small = assemblyOf({ Resources: BASE });
const run = (files: Files, ...words: readonly string[]) =>
  inFolder(files, (folder) => runScript('reach.ts', '--assembly', join(folder), ...words));
const CALL = ['--from', 'function/Function', '--to', 'internet'];

describe('npm run reach', () => {
  it('exits with 0 when the answer is what was expected', () => {
    const { status, stdout } = run(small, ...CALL, '--port', '443');
    expect(stdout).toMatch(/^function\/Function to internet, tcp 443: reachable\n/);
    expect(status).toBe(0);
    expect(run(small, ...CALL, '--port', '22', '--expect', 'blocked').status).toBe(0);
  });

  it('exits with 1 when it is not', () => {
    const { status, stdout } = run(small, ...CALL, '--port', '22');
    expect(stdout).toMatch(/x {2}egress {2}no rule of "callers" lets out tcp 22/);
    expect(status).toBe(1);
    expect(run(small, ...CALL, '--expect', 'blocked').status).toBe(1);
  });

  it('exits with 1 for either expectation when only some addresses are reached', () => {
    const words = ['--from', 'subnets/public', '--to', '10.0.0.0/8', '--port', '443'];
    expect(run(small, ...words).stdout).toMatch(/partly reachable/);
    expect(run(small, ...words).status).toBe(1);
    expect(run(small, ...words, '--expect', 'blocked').status).toBe(1);
  });

  it('lists every open port without one', () => {
    const { status, stdout } = run(small, ...CALL);
    expect(stdout).toBe('function/Function to internet: open ports\n  tcp 443\n');
    expect(status).toBe(0);
  });

  it('answers in JSON', () => {
    const json = (...words: string[]): unknown => JSON.parse(run(small, ...words, '--json').stdout);
    expect(json(...CALL, '--port', '22')).toMatchObject({
      version: 1,
      ok: false,
      question: { from: 'function/Function', to: 'internet', protocol: 'tcp', port: 22 },
      verdict: 'blocked',
      regions: [{ region: 'eu-west-1', verdict: 'blocked' }],
      ways: [
        {
          region: 'eu-west-1',
          open: false,
          steps: [{ check: 'egress', ok: false, resources: ['One/Group'], assumed: false }],
        },
      ],
    });
    expect(json(...CALL)).toEqual({
      version: 1,
      ok: true,
      question: { from: 'function/Function', to: 'internet', protocol: null, port: null },
      verdict: 'reachable',
      regions: [{ region: 'eu-west-1', verdict: 'reachable' }],
      open: [{ region: 'eu-west-1', protocol: 'tcp', first: 443, last: 443, verdict: 'reachable' }],
    });
    expect(json('--list')).toMatchObject({
      version: 1,
      places: expect.arrayContaining([
        { region: 'eu-west-1', name: 'internet', what: 'Every public address' },
      ]) as unknown,
    });
  });

  it.each([
    [['--from', 'nodes', '--to', 'internet'], /^There is no place called "nodes" here\. There are: internet, vpc/],
    [['--from', 'internet'], /^Say --from and --to/],
    [['--from', 'internet', '--to', 'aws/sts'], /^Neither internet nor aws\/sts/],
  ])('exits with 2 when the question means nothing: %j', (words, message) => {
    const { status, stderr, stdout } = run(small, ...words);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('asks in every Region, and means another one by its name', () => {
    const files = {
      'manifest.json': {
        artifacts: {
          'a-Vpc': stackArtifact('a-Vpc'),
          'a-Dr': stackArtifact('a-Dr', 'aws://unknown-account/eu-central-1'),
        },
      },
      'a-Vpc.template.json': { Resources: BASE },
      'a-Dr.template.json': { Resources: { Vpc: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }) } },
    };
    const list = run(files, '--list').stdout;
    expect(list).toMatch(
      /^In eu-west-1:\n[\s\S]+\neu-central-1\/vpc [\s\S]+\nIn eu-central-1:\n[\s\S]+\neu-west-1\/vpc /,
    );
    const words = ['--from', 'internet', '--to', '10.0.1.0/24'];
    const both = JSON.parse(run(files, ...words, '--expect', 'blocked', '--json').stdout) as unknown;
    expect(both).toMatchObject({
      ok: true,
      verdict: 'blocked',
      regions: [{ region: 'eu-west-1' }, { region: 'eu-central-1' }],
    });
    expect(run(files, ...CALL, '--port', '443', '--region', 'eu-west-1').status).toBe(0);
    expect(run(files, '--from', 'internet', '--to', 'eu-west-1/function/Function').stdout).toBe(
      'internet to eu-west-1/function/Function: no port is open\n',
    );
  });

  it('asks which environment where there are several', () => {
    const files = {
      'manifest.json': { artifacts: { 'a-Vpc': stackArtifact('a-Vpc'), 'b-Vpc': stackArtifact('b-Vpc') } },
      'a-Vpc.template.json': { Resources: BASE },
      'b-Vpc.template.json': { Resources: {} },
    };
    expect(run(files, '--list')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^The assembly holds/) as unknown,
    });
    expect(run(files, '--list', '--stacks', 'a').status).toBe(0);
  });

  it.each([
    ['no manifest', {}, /manifest\.json does not exist/],
    ['no VPC', assemblyOf({}), /^The templates hold no VPC/],
  ])('exits with 1 when there is nothing to read: %s', (_, files, message) => {
    const { status, stderr } = run(files, '--list');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  it('makes the templates itself when it is given none', () => {
    const words = ['-c', 'environment=dev', '--from', 'nodes', '--to', 'aws/s3', '--port', '443'];
    const { status, stdout } = runScript('reach.ts', ...words);
    expect(stdout).toMatch(/^nodes to aws\/s3, tcp 443: reachable\n/);
    expect(status).toBe(0);
  });

  it('exits with 1 when the environment is refused', () => {
    const { status, stderr, stdout } = runScript('reach.ts', '-c', 'environment=nowhere', '--list');
    expect(stderr).toMatch(/Synthesis failed: correct what is named above, then run the command again\.\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('explains itself', () => {
    const { status, stdout } = runScript('reach.ts', '--help');
    expect(stdout).toMatch(/npm run reach -- --from internet --to nodes --expect blocked/);
    expect(status).toBe(0);
  });
});
