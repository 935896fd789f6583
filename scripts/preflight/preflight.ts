import { REGIONS } from '../../lib/config/regions';
import type { Aws } from '../aws/aws';
import { Session } from '../aws/session';
import { troubleOf } from '../aws/trouble';
import { alwaysEnabledRegion } from './always-enabled-region';
import { CHECKS } from './checks';
import { completeFixes } from './complete-fixes';
import { reportOf, type Report } from './report';
import type { Result } from './result';
import { rolesFor } from './roles';
import { runChecks } from './run-checks';
import type { Target } from './target';
import { targetsIn } from './targets';

/** How a preflight is run. */
export interface PreflightOptions {
  /** Where stacks go that name no Region. */
  readonly homeRegion: string;
  readonly endpoint: string | undefined;
  readonly only: readonly string[];
  readonly role: string | undefined;
  readonly trust: readonly string[];
  readonly timeoutSeconds: number;
  readonly onProgress: (done: number, all: number) => void;
}

/** Stands for the account of the credentials where there are none. */
const NOBODY = 'unknown';

export interface Preflight {
  /** Whose credentials are at hand; undefined when there are none. */
  readonly caller: string | undefined;
  readonly report: Report;
  readonly results: readonly Result[];
}

/**
 * Checks every account and Region that an assembly is deployed to. It only reads.
 *
 * @throws UnreadableAssemblyError
 */
export async function preflight(assembly: string, options: PreflightOptions): Promise<Preflight> {
  const started = performance.now();
  const { homeRegion, endpoint, only, role, trust, timeoutSeconds, onProgress } = options;
  const session = new Session({
    homeRegion: alwaysEnabledRegion(REGIONS[homeRegion]?.partition ?? 'aws'),
    endpoint,
    answerWithin: timeoutSeconds * 1000,
  });
  const caller = await accountOf(session);
  const deployers = [...new Set([...(caller === undefined ? [] : [caller]), ...trust])];
  const targets = targetsIn(assembly, { account: caller ?? NOBODY, region: homeRegion, deployers });
  const rolesOf = rolesFor(targets, role, caller);
  const awsAt = (target: Target): Aws => session.as(rolesOf(target), target.region);
  const checks = CHECKS.filter(({ id }) => only.length === 0 || only.includes(id));
  const found = await runChecks(targets, { checks, awsAt, onProgress });
  const results = await completeFixes(found, targets, awsAt);
  return { caller, report: reportOf(targets, results, (performance.now() - started) / 1000), results };
}

/** Whose the credentials at hand are. Where AWS does not say, the check of the identity tells why: it asks the same. */
async function accountOf(session: Session): Promise<string | undefined> {
  try {
    return (await session.caller()).account;
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return undefined;
  }
}
