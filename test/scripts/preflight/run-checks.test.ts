import type { Aws } from '../../../scripts/aws/aws';
import type { Check } from '../../../scripts/preflight/check';
import { passed } from '../../../scripts/preflight/observation';
import { runChecks } from '../../../scripts/preflight/run-checks';
import type { Target } from '../../../scripts/preflight/target';
import { playedAws, refusal } from '../aws/support/played';
import { answer, type Replies } from '../rehearse/support/answer';
import { checkWith } from './support/results';
import { targetWith } from './support/target';

const [ONE, TWO] = ['111122223333', '444455556666'];
const targetIn = (account: string, region: string): Target => targetWith({}, { account, region, stack: region });
const TARGETS = [targetIn(ONE, 'eu-west-1'), targetIn(ONE, 'eu-west-3'), targetIn(TWO, 'eu-west-1')];

/** An account in which every Region but one is on. */
function accountOf(id: string, off?: string, replies: Replies = {}): Aws {
  const aws = playedAws('us-east-1');
  answer(aws.sts(), {
    GetCallerIdentityCommand: () => ({ Account: id, Arn: `arn:aws:iam::${id}:user/me` }),
    ...replies,
  });
  answer(aws.ec2(), {
    DescribeRegionsCommand: () => ({
      Regions: ['eu-west-1', 'eu-west-3'].map((RegionName) => ({
        RegionName,
        OptInStatus: RegionName === off ? 'not-opted-in' : 'opt-in-not-required',
      })),
    }),
  });
  return aws;
}

/** Runs checks, and tells each result in a line. */
async function run(
  checks: readonly Check[],
  accounts: Readonly<Record<string, Aws>> = { [ONE]: accountOf(ONE), [TWO]: accountOf(TWO) },
) {
  const progress: [number, number][] = [];
  const results = await runChecks(TARGETS, {
    checks,
    awsAt: ({ account, region }) => accounts[account]?.in(region) ?? playedAws(region),
    onProgress: (done, all) => progress.push([done, all]),
  });
  const lines = results.map(({ account, region, check, outcome }) => `${account} ${region} ${check} ${outcome}`);
  return { lines, results, progress };
}

const everywhere = checkWith('everywhere', [passed('well')]);
const onceForAll = checkWith('once', [passed('well')], 'account');

describe('all checks', () => {
  test('are asked in every Region, or once for each account, after those that come first', async () => {
    expect((await run([everywhere, onceForAll])).lines).toEqual([
      `${ONE} eu-west-1 identity passed`,
      `${ONE} eu-west-1 region-enabled passed`,
      `${ONE} eu-west-3 region-enabled passed`,
      `${ONE} eu-west-1 once passed`,
      `${ONE} eu-west-1 everywhere passed`,
      `${ONE} eu-west-3 everywhere passed`,
      `${TWO} eu-west-1 identity passed`,
      `${TWO} eu-west-1 region-enabled passed`,
      `${TWO} eu-west-1 once passed`,
      `${TWO} eu-west-1 everywhere passed`,
    ]);
  });

  test('hand the stacks of all its Regions to a check of the account', async () => {
    const seen: string[][] = [];
    const check = checkWith(
      'once',
      ({ stacks }) => {
        seen.push(stacks.map(({ name }) => name));
        return Promise.resolve([]);
      },
      'account',
    );
    await run([check]);
    expect(seen).toEqual([['eu-west-1', 'eu-west-3'], ['eu-west-1']]);
  });

  test('are asked with the clients of their Region', async () => {
    const regions: string[] = [];
    await run([
      checkWith('where', (_, aws) => {
        regions.push(aws.region);
        return Promise.resolve([]);
      }),
    ]);
    expect(regions.sort()).toEqual(['eu-west-1', 'eu-west-1', 'eu-west-3']);
  });

  test('are not asked in an account that nobody gets into, and are asked in the others', async () => {
    const closed = accountOf(ONE, undefined, {
      GetCallerIdentityCommand: () => {
        throw refusal('ExpiredToken', 403);
      },
    });
    const { lines, results } = await run([everywhere, onceForAll], { [ONE]: closed, [TWO]: accountOf(TWO) });
    expect(lines).toEqual([
      `${ONE} eu-west-1 identity unknown`,
      `${ONE} eu-west-1 region-enabled not-run`,
      `${ONE} eu-west-1 once not-run`,
      `${ONE} eu-west-1 everywhere not-run`,
      `${ONE} eu-west-3 everywhere not-run`,
      `${TWO} eu-west-1 identity passed`,
      `${TWO} eu-west-1 region-enabled passed`,
      `${TWO} eu-west-1 once passed`,
      `${TWO} eu-west-1 everywhere passed`,
    ]);
    expect(results[1]).toMatchObject({ says: 'not asked: identity says why', fix: null });
  });

  test('are not asked in an account that the credentials do not belong to', async () => {
    const { lines } = await run([everywhere], { [ONE]: accountOf(TWO), [TWO]: accountOf(TWO) });
    expect(lines.slice(0, 2)).toEqual([`${ONE} eu-west-1 identity failed`, `${ONE} eu-west-1 region-enabled not-run`]);
  });

  test('are not asked in a Region that is off, and are asked in the others', async () => {
    const { lines, results } = await run([everywhere], { [ONE]: accountOf(ONE, 'eu-west-3'), [TWO]: accountOf(TWO) });
    expect(lines.slice(0, 5)).toEqual([
      `${ONE} eu-west-1 identity passed`,
      `${ONE} eu-west-1 region-enabled passed`,
      `${ONE} eu-west-3 region-enabled failed`,
      `${ONE} eu-west-1 everywhere passed`,
      `${ONE} eu-west-3 everywhere not-run`,
    ]);
    expect(results[4]).toMatchObject({ says: 'not asked: region-enabled says why' });
  });

  test('run side by side: all of them have begun before the first has ended', async () => {
    let running = 0;
    let most = 0;
    const slow = (id: string) =>
      checkWith(id, async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 20));
        running -= 1;
        return [];
      });
    await run(['a', 'b', 'c'].map(slow));
    expect(most).toBe(9);
  });

  test.each<[string, Readonly<Record<string, Aws>>]>([
    ['everything is asked', { [ONE]: accountOf(ONE), [TWO]: accountOf(TWO) }],
    ['a Region is off', { [ONE]: accountOf(ONE, 'eu-west-3'), [TWO]: accountOf(TWO) }],
    ['an account is closed', { [ONE]: accountOf(TWO), [TWO]: accountOf(TWO) }],
  ])('count up to their number when %s', async (_, accounts) => {
    const { progress } = await run([everywhere, onceForAll], accounts);
    // Two accounts with three checks each, three targets with one.
    expect(progress.map(([, all]) => all)).toEqual(progress.map(() => 9));
    expect(progress.map(([done]) => done)).toEqual([...progress.map(([done]) => done)].sort((a, b) => a - b));
    expect(progress.at(-1)).toEqual([9, 9]);
  });
});
