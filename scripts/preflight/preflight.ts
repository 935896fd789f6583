import { Session } from '../aws/session';
import { CHECKS } from './checks';
import { reportOf, type Report } from './report';
import type { Result } from './result';
import { readingRole } from './roles';
import { runChecks } from './run-checks';
import { targetsIn } from './targets';

/** How a preflight is run. */
export interface PreflightOptions {
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
  const session = new Session({ homeRegion, endpoint, answerWithin: timeoutSeconds * 1000 });
  // Without credentials, the check of the identity says so.
  const caller = await session.caller().catch(() => undefined);
  const here = {
    account: caller?.account ?? NOBODY,
    region: homeRegion,
    deployers: [...(caller === undefined ? [] : [caller.account]), ...trust],
  };
  const targets = targetsIn(assembly, here);
  const results = await runChecks(targets, {
    checks: CHECKS.filter(({ id }) => only.length === 0 || only.includes(id)),
    awsAt: (target) => session.as(readingRole(target, role, caller?.account), target.region),
    onProgress,
  });
  return { report: reportOf(targets, results, (performance.now() - started) / 1000), results };
}
