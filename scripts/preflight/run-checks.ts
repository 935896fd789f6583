import pLimit from 'p-limit';

import type { Aws } from '../aws/aws';
import type { Check } from './check';
import { identity } from './checks/identity';
import { regionEnabled } from './checks/region-enabled';
import type { Result } from './result';
import { runCheck } from './run-check';
import type { Target } from './target';
import { accountsOf } from './targets';

/** What is asked, and how AWS is reached. */
export interface RunOptions {
  /** Beside those that come first everywhere: identity and region-enabled. */
  readonly checks: readonly Check[];
  /** AWS as it is read in a target. */
  readonly awsAt: (target: Target) => Aws;
  /** Told how many checks have ended each time that one has. */
  readonly onProgress: (done: number, all: number) => void;
}

/** Checks that run at the same time: many enough for the network, few enough that AWS need not throttle. */
const AT_A_TIME = 64;

/**
 * Asks every question about every target, side by side. Where nobody gets into an account, or a Region is off, nothing
 * else is asked.
 */
export async function runChecks(
  targets: readonly Target[],
  { checks, awsAt, onProgress }: RunOptions,
): Promise<Result[]> {
  const ofAccounts = checks.filter(({ scope }) => scope === 'account');
  const ofRegions = checks.filter(({ scope }) => scope === 'region');
  const accounts = accountsOf(targets);
  const all = accounts.length * (2 + ofAccounts.length) + targets.length * ofRegions.length;
  const limit = pLimit(AT_A_TIME);
  let done = 0;

  const ask = async (check: Check, target: Target): Promise<Result[]> => {
    const results = await limit(() => runCheck(check, target, awsAt(target)));
    onProgress((done += 1), all);
    return results;
  };
  const askAll = async (some: readonly Check[], target: Target): Promise<Result[]> =>
    (await Promise.all(some.map((check) => ask(check, target)))).flat();
  const skip = (some: readonly Check[], target: Target, because: Check): Result[] => {
    onProgress((done += some.length), all);
    return some.map((check) => notRun(check, target, because));
  };

  const checkAccount = async (account: Target): Promise<Result[]> => {
    const regions = targets.filter(({ account: id }) => id === account.account);
    const entry = await ask(identity, account);
    if (!entry.every(isPassed)) {
      const skipped = regions.flatMap((target) => skip(ofRegions, target, identity));
      return [...entry, ...skip([regionEnabled, ...ofAccounts], account, identity), ...skipped];
    }
    const enabled = await ask(regionEnabled, account);
    const isEnabled = ({ region }: Target) => enabled.some((result) => result.region === region && isPassed(result));
    const rest = await Promise.all([
      askAll(ofAccounts, account),
      ...regions.map((target) =>
        isEnabled(target) ? askAll(ofRegions, target) : skip(ofRegions, target, regionEnabled),
      ),
    ]);
    return [...entry, ...enabled, ...rest.flat()];
  };
  return (await Promise.all(accounts.map(checkAccount))).flat();
}

const isPassed = ({ outcome }: Result): boolean => outcome === 'passed';

const notRun = ({ id }: Check, { account, region }: Target, because: Check): Result => ({
  account,
  region,
  check: id,
  outcome: 'not-run',
  says: `not asked: ${because.id} says why`,
  fix: null,
});
