import { z } from 'zod';

import type { Alert, Level } from '../alert';
import { consoleLink } from '../console-link';
import { arnParts } from './arn';
import { text } from './lenient';

const alarm = z.object({
  AlarmName: z.string(),
  NewStateValue: z.string(),
  AlarmDescription: text,
  AWSAccountId: text,
  AlarmArn: text,
  NewStateReason: text,
});

interface State {
  readonly level: Level;
  readonly what: string;
  readonly firstAction: string;
}

const STATES: Readonly<Record<string, State>> = {
  ALARM: {
    level: 'critical',
    what: 'Alarm',
    firstAction: 'Open the alarm and look at its graph; its description says where to look next.',
  },
  OK: { level: 'info', what: 'Over', firstAction: 'Nothing to do: what raised the alarm is over.' },
};
const UNCLEAR: State = {
  level: 'warning',
  what: 'No data',
  firstAction: 'See why the metric has no data: what should send it may be down.',
};

/** A CloudWatch alarm as it publishes itself: the same alarm in the same state is the same alert. */
export function cloudWatchAlarm(message: unknown): readonly Alert[] {
  const { success, data } = alarm.safeParse(message);
  if (!success) return [];
  const { level, what, firstAction } = STATES[data.NewStateValue] ?? UNCLEAR;
  const region = arnParts(data.AlarmArn)?.region;
  return [
    {
      identity: ['alarm', data.AlarmName, data.NewStateValue],
      level,
      title: `${what}: ${data.AlarmName}`,
      severity: data.NewStateValue,
      where: { account: data.AWSAccountId, region, resource: data.AlarmName },
      description: [data.AlarmDescription, data.NewStateReason].filter((each) => each !== undefined).join('\n'),
      firstAction,
      link: consoleLink(region, 'cloudwatch', `#alarmsV2:alarm/${encodeURIComponent(data.AlarmName)}`),
    },
  ];
}
