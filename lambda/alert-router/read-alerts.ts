import { LEVELS, type Alert, type Level } from './alert';
import type { Notification } from './notification';
import { eksAddon } from './parse/addon';
import { cloudWatchAlarm } from './parse/alarm';
import { backup } from './parse/backup';
import { budget, costAnomaly } from './parse/cost';
import { event, type Event } from './parse/event';
import { guardDuty } from './parse/guard-duty';
import { awsHealth } from './parse/health';
import { json } from './parse/json';
import { securityHub } from './parse/security-hub';
import { unknown } from './parse/unknown';

const OF_EVENTS: readonly ((event: Event) => readonly Alert[])[] = [
  guardDuty,
  securityHub,
  awsHealth,
  eksAddon,
  backup,
];

/** The level of the topic, which the rules of the platform have chosen: it stands above the reader’s own. */
function levelOfTopic(topicArn: string | undefined): Level | undefined {
  return LEVELS.find((level) => topicArn?.endsWith(`-alerts-${level}`));
}

/** The alerts in a notification: at least one, whatever it holds. */
export function readAlerts(notification: Notification): readonly Alert[] {
  const message = json(notification.message);
  const { data } = event.safeParse(message);
  const known = [
    ...(data === undefined ? [] : OF_EVENTS.flatMap((read) => read(data))),
    ...cloudWatchAlarm(message),
    ...costAnomaly(message),
    ...budget(notification),
  ];
  const level = levelOfTopic(notification.topicArn);
  return (known.length > 0 ? known : [unknown(notification)]).map((alert) => ({
    ...alert,
    level: level ?? alert.level,
  }));
}
