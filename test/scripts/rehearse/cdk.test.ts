import { CDK, ROOT } from '../../../scripts/assembly/run-cdk';
import { Cdk, lastWords } from '../../../scripts/rehearse/cdk';
import { ScriptedProcesses } from './support/scripted-processes';

function cdkOf() {
  const processes = new ScriptedProcesses(() => ({ status: 0, output: 'done' }));
  const emulator = {
    environment: (region: string) => ({ AWS_ENDPOINT_URL: 'http://localhost:1', AWS_REGION: region }),
  };
  const inherited = { PATH: '/bin', AWS_REGION: 'us-west-2', AWS_ENDPOINT_URL: 'https://real' };
  return { processes, cdk: new Cdk(processes, emulator, 'eu-west-1', inherited) };
}

describe('the CLI of a rehearsal', () => {
  test('is the one that package.json pins, and takes the emulator for AWS whatever it inherits', async () => {
    const { processes, cdk } = cdkOf();
    expect(await cdk.run('ls')).toEqual({ status: 0, output: 'done' });
    expect(processes.runs).toEqual([
      {
        command: process.execPath,
        words: [CDK, 'ls', '--no-notices', '--no-color'],
        options: {
          cwd: ROOT,
          env: {
            PATH: '/bin',
            AWS_ENDPOINT_URL: 'http://localhost:1',
            AWS_REGION: 'eu-west-1',
            CI: 'true',
            PLATFORM_ACCOUNT: '123456789012',
          },
        },
      },
    ]);
  });

  test.each<[string, (cdk: Cdk) => Promise<unknown>, string[]]>([
    ['bootstrap', (cdk) => cdk.bootstrap('out', '1', 'eu-west-1'), ['bootstrap', 'aws://1/eu-west-1', '--app', 'out']],
    [
      'deploy',
      (cdk) => cdk.deploy('out', '--no-execute'),
      ['deploy', '--all', '--app', 'out', '--require-approval', 'never', '--no-execute'],
    ],
    [
      'destroy',
      (cdk) => cdk.destroy('out', '--concurrency', '4'),
      ['destroy', '--all', '--force', '--app', 'out', '--concurrency', '4'],
    ],
  ])('asks nobody anything: %s', async (_, run, words) => {
    const { processes, cdk } = cdkOf();
    await run(cdk);
    expect(processes.runs[0]?.words.slice(1, -2)).toEqual(words);
  });
});

describe('lastWords', () => {
  test('gives the lines that name a failure, each once, and not where in the code they came from', () => {
    const output = [
      'One: creating CloudFormation changeset...',
      '  One | CREATE_FAILED | AWS::SNS::Topic | Injected',
      '  One | CREATE_FAILED | AWS::SNS::Topic | Injected',
      '❌  One failed: ToolkitError: no',
      '    at error (file.js:1:1)',
      'terrors that are none',
      'done',
    ].join('\n');
    expect(lastWords(output)).toBe(
      ['One | CREATE_FAILED | AWS::SNS::Topic | Injected', '❌  One failed: ToolkitError: no'].join('\n'),
    );
  });

  test('gives the one line that names a failure alone', () => {
    expect(lastWords('begins\nOne is refused\nends')).toBe('One is refused');
  });

  test('gives at most six of them', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `Error: ${index}`);
    expect(lastWords(lines.join('\n'))).toBe(lines.slice(0, 6).join('\n'));
  });

  test('gives the last six lines when none names a failure', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `line ${index}`);
    expect(lastWords(`${lines.join('\n\n')}\n`)).toBe(lines.slice(3).join('\n'));
  });

  test('has nothing to say of nothing', () => {
    expect(lastWords('\n \n')).toBe('');
  });
});
