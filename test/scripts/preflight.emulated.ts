import { stackArtifact, templateWith } from '../support/assembly';
import { runScriptWith } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';
import { emulatedAccount, type EmulatedAccount } from '../support/emulated-account';
import { bootstrap, demandOf } from '../support/bootstrapped';

/** One account for each story: what is bootstrapped in one is not in the next. */
const fresh = emulatedAccount('fresh');
const mended = emulatedAccount('mended');
const other = emulatedAccount('other');
const trusting = emulatedAccount('trusting');
const closed = emulatedAccount('closed');
const partly = emulatedAccount('partly');
const strange = emulatedAccount('strange');

/** An assembly with a stack for each place, as the CDK writes it for a bootstrapped one. */
function assembly(...places: readonly (readonly [account: string, region: string])[]): Files {
  const stacks = places.map(([account, region], index): [string, object] => {
    const demand = demandOf(account, region);
    const artifact = stackArtifact(`Stack${index}`, `aws://${account}/${region}`);
    const properties = {
      ...artifact.properties,
      assumeRoleArn: demand.deployRole,
      cloudFormationExecutionRoleArn: demand.executionRole,
      lookupRole: { arn: demand.lookupRole },
      requiresBootstrapStackVersion: demand.minimumVersion,
      bootstrapStackVersionSsmParameter: demand.versionParameter,
    };
    return [`Stack${index}`, { ...artifact, dependencies: [], properties }];
  });
  return {
    'manifest.json': { version: '55.0.0', artifacts: Object.fromEntries(stacks) },
    ...Object.fromEntries(stacks.map(([name]) => [`${name}.template.json`, templateWith(1)])),
  };
}

/** Runs the command with the credentials of an account. */
const preflight = (caller: EmulatedAccount, files: Files, ...words: readonly string[]) =>
  inFolder(files, (folder) =>
    runScriptWith(caller.environment(), 'preflight.ts', '--assembly', folder, '--timeout', '60', ...words),
  );

interface Line {
  readonly account: string;
  readonly region: string;
  readonly check: string;
  readonly outcome: string;
  readonly says: string;
  readonly command: string | null;
  readonly byHand: string | null;
}
interface Reported {
  readonly results: readonly Line[];
  readonly counts: Readonly<Record<string, number>>;
}
const reported = (stdout: string) => JSON.parse(stdout) as Reported;

const HERE = 'us-east-1';
const THERE = 'eu-west-1';

describe('npm run preflight against an account', () => {
  test('exits with 1 where nobody has bootstrapped, with the command for each Region', () => {
    const { status, stdout, stderr } = preflight(fresh, assembly([fresh.id, HERE], [fresh.id, THERE]));
    for (const region of [HERE, THERE]) {
      expect(stdout).toMatch(
        new RegExp(
          `✗ failed {3}bootstrap-version +not bootstrapped: [^\\n]*\\n +→ npx cdk bootstrap aws://${fresh.id}/${region}\\n`,
        ),
      );
    }
    expect(stdout).toMatch(/Not ready: mend what failed, then run this again\.\n$/);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('prints one JSON document of the shape that --help describes', () => {
    const { status, stdout } = preflight(fresh, assembly([fresh.id, HERE]), '--json', '--only', 'bootstrap-version');
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      ok: false,
      exitCode: 1,
      seconds: expect.any(Number) as unknown,
      targets: [{ account: fresh.id, region: HERE, stacks: ['Stack0'] }],
      counts: { passed: 2, warning: 0, failed: 1, unknown: 0, 'not-run': 0 },
      results: [
        {
          account: fresh.id,
          region: HERE,
          check: 'bootstrap-version',
          outcome: 'failed',
          says: 'not bootstrapped: /cdk-bootstrap/hnb659fds/version is missing, and Stack0 cannot be deployed',
          command: `npx cdk bootstrap aws://${fresh.id}/${HERE}`,
          byHand: null,
        },
        {
          account: fresh.id,
          region: HERE,
          check: 'identity',
          outcome: 'passed',
          says: expect.stringContaining(`reads account ${fresh.id}`) as unknown,
          command: null,
          byHand: null,
        },
        expect.objectContaining({ check: 'region-enabled', outcome: 'passed' }) as unknown,
      ],
    });
    expect(status).toBe(1);
  });

  test('mends nothing where nobody is there to answer, and exits with 2', () => {
    const { status, stdout, stderr } = preflight(fresh, assembly([fresh.id, HERE]), '--fix');
    expect(stderr).toBe(
      `Run these?\n  npx cdk bootstrap aws://${fresh.id}/${HERE}\n\n` +
        'Nobody is there to answer: add --yes to go on without being asked.\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('bootstraps with --fix --yes, looks again and exits with 0', () => {
    const files = assembly([mended.id, HERE], [mended.id, THERE]);
    const { status, stdout, stderr } = preflight(mended, files, '--fix', '--yes', '--json');
    expect(stderr).toMatch(new RegExp(`\\nnpx cdk bootstrap aws://${mended.id}/${HERE}\\n`));
    expect(stderr).toMatch(new RegExp(`Environment aws://${mended.id}/${THERE} bootstrapped`));
    const { results } = reported(stdout);
    expect(results.filter(({ outcome }) => !['passed', 'warning'].includes(outcome))).toEqual([]);
    expect(results.filter(({ check }) => check === 'bootstrap-version')).toHaveLength(2);
    expect(status).toBe(0);
  });

  test('reads another account through its lookup role, and finds there what is missing', async () => {
    await bootstrap(trusting, THERE, {
      TrustedAccounts: other.id,
      CloudFormationExecutionPolicies: 'arn:aws:iam::aws:policy/PowerUserAccess',
    });
    const files = assembly([trusting.id, HERE], [trusting.id, THERE]);
    const { status, stdout } = preflight(other, files, '--json');
    const { results } = reported(stdout);
    const said = (check: string, region: string) =>
      results.find((line) => line.check === check && line.region === region);
    expect(said('identity', HERE)?.says).toMatch(/assumed-role\/cdk-hnb659fds-lookup-role-\d+-eu-west-1\//);
    expect(said('bootstrap-roles', THERE)).toMatchObject({ outcome: 'passed' });
    expect(said('bootstrap-execution-role', THERE)).toMatchObject({ outcome: 'passed' });
    expect(said('bootstrap-version', HERE)?.command).toBe(
      `npx cdk bootstrap aws://${trusting.id}/${HERE} --trust ${other.id} ` +
        '--cloudformation-execution-policies arn:aws:iam::aws:policy/AdministratorAccess',
    );
    expect(status).toBe(1);
  });

  test('bootstraps no account but that of the credentials', () => {
    const { status, stdout, stderr } = preflight(other, assembly([trusting.id, HERE]), '--fix', '--yes', '--role', 'x');
    expect({ status, stderr, stdout }).toMatchObject({ status: 2, stderr: '' });
    const found = preflight(other, assembly([trusting.id, HERE], [trusting.id, THERE]), '--fix', '--yes');
    expect(found.stderr).toBe(
      `Run this with credentials of account ${trusting.id}:\n  npx cdk bootstrap aws://${trusting.id}/${HERE} ` +
        `--trust ${other.id} --cloudformation-execution-policies arn:aws:iam::aws:policy/AdministratorAccess\n`,
    );
    expect(found.status).toBe(1);
  });

  test('keeps what bootstrap was told before when it tells it more', async () => {
    const policy = 'arn:aws:iam::aws:policy/PowerUserAccess';
    await bootstrap(partly, HERE, { TrustedAccounts: other.id, CloudFormationExecutionPolicies: policy });
    const words = ['--trust', other.id, '--trust', trusting.id];
    const { status, stdout, stderr } = preflight(
      partly,
      assembly([partly.id, HERE]),
      ...words,
      '--fix',
      '--yes',
      '--json',
    );
    expect(stderr).toMatch(
      new RegExp(`\\nnpx cdk bootstrap aws://${partly.id}/${HERE} --trust ${other.id} --trust ${trusting.id}\\n`),
    );
    const { results } = reported(stdout);
    const roles = results.filter(({ check }) => /^bootstrap-(execution-)?roles?$/.test(check));
    expect(roles.map(({ outcome, says }) => `${outcome}: ${says.replaceAll(/cdk-\S+/g, 'role')}`)).toEqual([
      'passed: the 5 roles are there and let in nobody else',
      'passed: role has PowerUserAccess',
    ]);
    expect(status).toBe(0);
  });

  test('exits with 2 where it does not get into an account, and says how to get in', async () => {
    await bootstrap(closed, HERE);
    const { status, stdout } = preflight(other, assembly([closed.id, HERE]), '--json');
    const { results, counts } = reported(stdout);
    expect(results[0]).toMatchObject({
      check: 'identity',
      outcome: 'unknown',
      says: expect.stringMatching(/^these credentials may not sts:AssumeRole: /) as unknown,
      byHand: expect.stringContaining(`npx cdk bootstrap aws://${closed.id}/${HERE} --trust ${other.id} `) as unknown,
    });
    expect(counts['passed']).toBe(0);
    expect(status).toBe(2);
  });

  test('exits with 2 for credentials that have expired, and without a stack trace', async () => {
    await strange.refuse({ service: 'sts', kind: 'expired' });
    const { status, stdout, stderr } = preflight(strange, assembly([strange.id, HERE]));
    expect(stdout).toMatch(
      /\? unknown +identity +the credentials are not accepted for sts:GetCallerIdentity: The security token included in the request is expired\n +→ sign in again, for example with: aws sso login\n/,
    );
    expect(stderr).toBe('');
    expect(status).toBe(2);
  });

  test('exits with 2 where the role that --role names does not let it in, and names the role', () => {
    const files = assembly([strange.id, HERE]);
    const { status, stdout } = preflight(other, files, '--role', 'nobody', '--json');
    expect(reported(stdout).results[0]).toMatchObject({
      check: 'identity',
      outcome: 'unknown',
      says: expect.stringContaining(`arn:aws:iam::${strange.id}:role/nobody`) as unknown,
    });
    expect(status).toBe(2);
  });

  test('checks every Region that an environment goes to', () => {
    const { status, stdout } = runScriptWith(
      { ...fresh.environment(), PLATFORM_ACCOUNT: fresh.id },
      'preflight.ts',
      ...['--environment', 'prod', '--only', 'bootstrap-version', '--timeout', '60', '--json'],
    );
    const missing = reported(stdout).results.filter(({ outcome }) => outcome === 'failed');
    expect(missing.map(({ region, command }) => [region, command])).toEqual(
      ['us-east-1', 'us-west-2'].map((region) => [region, `npx cdk bootstrap aws://${fresh.id}/${region}`]),
    );
    expect(status).toBe(1);
  });
});
