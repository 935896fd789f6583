import { adviceFor } from '../guard/advice';
import { causeText } from '../guard/cause-text';
import type { Comparison } from '../guard/comparison';
import { nameOf, type Finding } from '../guard/finding';
import { judge } from '../guard/judgement';
import type { Waiver } from '../guard/waivers';
import { byHand, failed, passed, warning, type Observation } from './observation';

const ACCEPT = 'npm run guard -- --against deployed ends each finding with the command that accepts it';

/** What the guard’s verdict means for a deployment. */
export function verdictOf(comparison: Comparison, waivers: readonly Waiver[]): Observation[] {
  const { findings, accepted } = judge(comparison, waivers);
  const updated = comparison.stacks.filter(({ state }) => state === 'updated').map(({ name }) => name);
  const troubles = [
    ...findings.map((finding) =>
      failed(
        `${nameOf(finding)} ${effectText(finding)}. Lost: ${withoutStop(finding.lost)}`,
        byHand(`${adviceFor(finding)}; or accept the loss: ${ACCEPT}`),
      ),
    ),
    ...comparison.refusals.map(({ stack, logicalId, reason }) =>
      failed(
        `the update of ${[stack, ...(logicalId === null ? [] : [logicalId])].join('/')} would fail: ${reason}`,
        byHand('docs/guard.md says how it is done in two steps'),
      ),
    ),
    ...comparison.weakenings.map(({ stack, logicalId, attribute, old, new: recent }) =>
      warning(
        `${stack}/${logicalId}: ${attribute} ${old} becomes ${recent}: nothing is lost now, but when it is deleted`,
        byHand(`put ${attribute} back, unless this is meant`),
      ),
    ),
  ];
  return [
    ...troubles,
    ...accepted.map((finding) =>
      passed(`${nameOf(finding)} ${effectText(finding)}, which is accepted: ${finding.reason}`),
    ),
    ...(troubles.length + accepted.length === 0 ? [passed(goodNews(updated))] : []),
  ];
}

const goodNews = (updated: readonly string[]): string =>
  updated.length === 0
    ? 'no stack is deployed yet: nothing can be lost'
    : `nothing that holds state would be replaced or deleted in ${updated.join(', ')}`;

const EFFECTS: Readonly<Record<Finding['effect'], string>> = {
  replace: 'would be replaced',
  'may-replace': 'may be replaced',
  delete: 'would be deleted',
  update: 'would be updated',
  add: 'would be added',
};

const effectText = ({ effect, type, causes }: Finding): string =>
  [`(${type}) ${EFFECTS[effect]}`, ...causes.map(causeText)].join('; ');

const withoutStop = (text: string): string => text.replace(/\.$/, '');
