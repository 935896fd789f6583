import { z } from 'zod';

import type { Alert } from '../alert';
import type { Notification } from '../notification';
import { number, part, text } from './lenient';

const anomaly = z.object({
  anomalyId: z.string(),
  accountId: text,
  monitorName: text,
  dimensionalValue: text,
  anomalyDetailsLink: text,
  impact: part(z.object({ totalImpact: number })),
});

/** An anomaly as Cost Anomaly Detection publishes it: the same anomaly is the same alert. */
export function costAnomaly(message: unknown): readonly Alert[] {
  const { success, data } = anomaly.safeParse(message);
  if (!success) return [];
  const what = data.dimensionalValue ?? data.monitorName ?? 'an account';
  const impact = data.impact?.totalImpact;
  return [
    {
      identity: ['cost-anomaly', data.anomalyId],
      level: 'warning',
      title: `Unusual spend on ${what}${impact === undefined ? '' : `: ${impact.toFixed(2)} USD more than expected`}`,
      severity: 'Cost anomaly',
      where: { account: data.accountId, resource: data.monitorName },
      firstAction: 'Open the anomaly, see which usage grew, and ask its owner whether it was meant.',
      link: data.anomalyDetailsLink?.startsWith('https://') === true ? data.anomalyDetailsLink : undefined,
    },
  ];
}

const BUDGET = /^Budget Name: *(.+)$/m;
const TYPE = /^Alert Type: *(.+)$/m;
const THRESHOLD = /^Alert Threshold: *(.+)$/m;
const ACCOUNT = /^(?:AWS )?Account:? *([0-9]{12})$/m;

/** A notification of AWS Budgets, which is text: the same threshold of the same budget is the same alert. */
export function budget({ subject, message }: Notification): readonly Alert[] {
  const name = BUDGET.exec(message)?.[1]?.trim();
  if (name === undefined || !/budget/i.test(subject ?? 'AWS Budgets')) return [];
  const type = TYPE.exec(message)?.[1]?.trim() ?? '';
  return [
    {
      identity: ['budget', name, type, THRESHOLD.exec(message)?.[1]?.trim() ?? ''],
      level: 'warning',
      title: `Budget ${name} has passed a threshold${type === '' ? '' : ` (${type})`}`,
      severity: 'AWS Budgets',
      where: { account: ACCOUNT.exec(message)?.[1], resource: name },
      description: message,
      firstAction: 'See in Cost Explorer what grew since the month began, and whether it goes on.',
    },
  ];
}
