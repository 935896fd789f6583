import { failed, passed, warning, type Finding } from '../finding';
import { about } from '../live/answer';
import type { Deprecation, Insight } from '../live/insights';
import { hasArrived, type Question } from '../question';
import type { UpgradeCheck } from '../upgrade-check';

const HOUR = 60 * 60 * 1000;
/** EKS looks once a day; what is twice as old says little about today. */
const STALE_AFTER_HOURS = 48;
/** Resources and clients that a sentence names. */
const NAMED = 5;

/** What EKS itself found: calls of APIs that go, nodes and add-ons that do not fit. It refuses an upgrade with errors. */
export const insights: UpgradeCheck = {
  id: 'insights',
  explanation: 'EKS has looked lately, and found nothing in the cluster that the new version no longer serves.',
  judge: (question) => (hasArrived(question) ? [] : about(question.live.insights, (list) => judgeAll(question, list))),
};

function judgeAll({ next, now, live: { planned } }: Question, list: readonly Insight[]): Finding[] {
  const refresh = `aws eks start-insights-refresh --cluster-name ${planned.name} --region ${planned.region}, then run this again`;
  if (list.length === 0) {
    return [
      warning(`EKS has no insights into an upgrade to ${next}: nobody has looked for calls of APIs that go`, refresh),
    ];
  }
  const passing = list.filter(({ status }) => status === 'PASSING').length;
  const said = list.filter(({ status }) => status !== 'PASSING').map((insight) => judgeOne(insight, refresh));
  const stale = list.filter(({ refreshedAt }) => isStale(refreshedAt, now));
  return [
    ...said,
    ...(stale.length === 0
      ? []
      : [
          warning(
            `EKS looked more than ${STALE_AFTER_HOURS} hours ago: ${stale.map(({ name, refreshedAt }) => `${name} (${refreshedAt?.toISOString() ?? 'no time'})`).join(', ')}`,
            refresh,
          ),
        ]),
    ...(passing === 0 ? [] : [passed(`${passing} of ${list.length} insights into ${next} pass`)]),
  ];
}

const isStale = (refreshedAt: Date | undefined, now: Date): boolean =>
  refreshedAt === undefined || now.getTime() - refreshedAt.getTime() > STALE_AFTER_HOURS * HOUR;

function judgeOne(insight: Insight, refresh: string): Finding {
  const { name, status, reason, recommendation, resources, deprecations } = insight;
  const details = [
    reason,
    ...deprecations.map(sentenceOf),
    ...(resources.length === 0 ? [] : [`on ${few(resources)}`]),
  ].filter((detail) => detail !== '');
  const says = `${name}: ${details.join('; ')}`;
  const fix =
    recommendation === ''
      ? `mend it; when it is mended: ${refresh}`
      : `${recommendation} When it is mended: ${refresh}`;
  return status === 'ERROR'
    ? failed(says, fix)
    : warning(status === 'UNKNOWN' ? `${says} (EKS could not tell)` : says, fix);
}

const sentenceOf = ({ usage, replacedWith, stopsIn, clients }: Deprecation): string =>
  `${usage} ends in ${stopsIn}, ${replacedWith === '' ? 'with nothing in its place' : `replaced by ${replacedWith}`}` +
  (clients.length === 0 ? '' : `, called by ${few(clients)}`);

const few = (all: readonly string[]): string =>
  all.length <= NAMED ? all.join(', ') : `${all.slice(0, NAMED).join(', ')} and ${all.length - NAMED} more`;
