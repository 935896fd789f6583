import { UsageError } from '../terminal/usage-error';
import { nameOf, type Finding } from './finding';
import { isForSameResource, waiverFor, type Waiver } from './waivers';

/** What the command line accepts: a logical id, with or without `stack/` before it, and why. */
export interface Acceptance {
  readonly target: string;
  readonly reason: string;
}

/**
 * The waivers once the command line has accepted some of the findings; an earlier waiver of the same resource goes.
 *
 * @throws UsageError when a target is no finding, or several
 */
export function accept(
  acceptances: readonly Acceptance[],
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): readonly Waiver[] {
  return acceptances.reduce((known, { target, reason }) => {
    const finding = theFinding(target, findings);
    return [...known.filter((waiver) => !isForSameResource(waiver, finding)), waiverFor(finding, reason)];
  }, waivers);
}

function theFinding(target: string, findings: readonly Finding[]): Finding {
  const [found, ...others] = findings.filter((finding) => target === finding.logicalId || target === nameOf(finding));
  if (found === undefined) {
    throw new UsageError(`--accept ${target}: this is no finding. ${listed('Findings are', findings)}`);
  }
  if (others.length > 0) {
    throw new UsageError(`--accept ${target}: several stacks have it. ${listed('Name one of', [found, ...others])}`);
  }
  return found;
}

const listed = (introduction: string, findings: readonly Finding[]): string =>
  findings.length === 0 ? 'There is no finding.' : `${introduction}: ${findings.map(nameOf).join(', ')}`;
