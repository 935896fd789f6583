import { assemblyOf, stackArtifact, templateWith } from '../support/assembly';
import { runScript } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';

const ASSEMBLY = assemblyOf(templateWith(2, 'AWS::KMS::Key'));

/** Two environments: one of two keys, one of three. */
const TWO: Files = {
  ...ASSEMBLY,
  'manifest.json': {
    version: '55.0.0',
    artifacts: { 'a-Eks': stackArtifact('a-Eks'), 'b-Eks': stackArtifact('b-Eks', 'aws://unknown-account/us-east-1') },
  },
  'a-Eks.template.json': templateWith(2, 'AWS::KMS::Key'),
  'b-Eks.template.json': templateWith(3, 'AWS::KMS::Key'),
};

const costs = (files: Files, ...words: readonly string[]) =>
  inFolder(files, (folder) => runScript('costs.ts', '--assembly', folder, ...words));

describe('npm run costs', () => {
  test('exits with 0 and prints the estimate, and that it is no bill', () => {
    const { status, stdout } = costs(ASSEMBLY);
    expect(stdout).toMatch(/^One: \$2\.00 a month with the fewest nodes, \$2\.00 with the most\n/);
    expect(stdout).toMatch(/An estimate, no bill/);
    expect(stdout).not.toMatch(/Side by side/);
    expect(status).toBe(0);
  });

  test('exits with 0 when something has no price, and counts it', () => {
    const { status, stdout } = costs(assemblyOf(templateWith(2, 'AWS::New::Thing')));
    expect(stdout).toMatch(/\nNOT PRICED \(1\), and in no sum:\n- AWS::New::Thing: free or not/);
    expect(status).toBe(0);
  });

  test('puts several environments side by side, each with its Region', () => {
    const { status, stdout } = costs(TWO);
    expect(stdout).toMatch(/^a: \$2\.00 .*\n\nWARNING: this environment is in eu-west-1/);
    expect(stdout).toMatch(/\nb: \$3\.00 .*\n\nStack/);
    expect(stdout).toMatch(/\nSide by side\nKind +a at least +at most +b at least +at most\n/);
    expect(status).toBe(0);
  });

  test('prints nothing but one JSON document when asked', () => {
    const { status, stdout } = costs(ASSEMBLY, '--json', '--on', '2027-08-02');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 2,
      ok: true,
      pricesOf: 'us-east-1',
      day: '2027-08-02',
      environments: [{ name: 'One', total: { fixed: 2, atLeast: 2, atMost: 2 }, notPriced: [] }],
      next: null,
    });
    expect(status).toBe(0);
  });

  test('judges support by the day that is asked for', () => {
    const cluster = { Resources: { Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Version: '1.36' } } } };
    expect(costs(assemblyOf(cluster), '--on', '2027-08-01').stdout).toMatch(/^One: \$73\.00/);
    expect(costs(assemblyOf(cluster), '--on', '2027-08-02').stdout).toMatch(/^One: \$438\.00/);
  });

  test('exits with 1 for a folder that holds no assembly', () => {
    const { status, stderr } = costs({ 'a.txt': 'a' });
    expect(stderr).toMatch(/manifest\.json does not exist\nName the folder/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  test('exits with 1 for an assembly without a stack', () => {
    const { status, stdout, stderr } = costs({ 'manifest.json': { version: '55.0.0', artifacts: {} } });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^The assembly holds no stack: synthesize one/);
    expect(status).toBe(1);
  });

  test('synthesizes the app when no assembly is named, and exits with 1 when the app refuses', () => {
    const { status, stdout, stderr } = runScript('costs.ts', '--json', '--environment', 'nowhere');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/nowhere/);
    expect(stderr).toMatch(/\nSynthesis failed: correct what is named above[^\n]*\n$/);
    expect(status).toBe(1);
  });

  test('estimates the environment that it synthesized', () => {
    const { status, stdout } = runScript('costs.ts', '--json', '--environment', 'staging');
    const { environments } = JSON.parse(stdout) as { environments: { name: string; stacks: { name: string }[] }[] };
    expect(environments.map(({ name, stacks }) => [name, stacks.map((stack) => stack.name)])).toEqual([
      [
        'platform-staging',
        [
          'platform-staging-Vpc',
          'platform-staging-Eks',
          'platform-staging-Security',
          'platform-staging-ClusterServices',
        ],
      ],
    ]);
    expect(status).toBe(0);
  });

  test('exits with 2 for a command line that means nothing', () => {
    const { status, stderr } = runScript('costs.ts', '--on', 'today');
    expect(stderr).toMatch(/^--on today is no day of the calendar/);
    expect(status).toBe(2);
  });

  test('explains itself', () => {
    const { status, stdout } = runScript('costs.ts', '--help');
    expect(stdout).toMatch(/npm run costs -- --environment dev,prod/);
    expect(status).toBe(0);
  });
});
