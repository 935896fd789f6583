import { z } from 'zod';

import type { Alert, Level } from '../alert';
import { consoleLink } from '../console-link';
import { clusterOf } from './arn';
import type { Event } from './event';
import { listOf, text } from './lenient';

const health = z.object({
  eventArn: z.string(),
  eventTypeCode: text,
  eventTypeCategory: text,
  eventRegion: text,
  service: text,
  statusCode: text,
  eventDescription: listOf(z.object({ latestDescription: text })),
  affectedEntities: listOf(z.object({ entityValue: text })),
});

interface Category {
  readonly level: Level;
  readonly what: string;
  readonly firstAction: string;
}

const CATEGORIES: Readonly<Record<string, Category>> = {
  issue: {
    level: 'critical',
    what: 'AWS reports trouble with',
    firstAction: 'Follow the event; hold back deployments and upgrades until AWS has closed it.',
  },
  scheduledChange: {
    level: 'warning',
    what: 'AWS plans a change of',
    firstAction: 'Note the date in the event, and plan the work that it asks for before then.',
  },
};
const NOTICE: Category = {
  level: 'info',
  what: 'AWS has a notice about',
  firstAction: 'Read the event; nothing may have to be done.',
};

/** An event of AWS Health: the same event in the same state is the same alert, however often AWS amends its text. */
export function awsHealth({ source, account, region, resources, detail }: Event): readonly Alert[] {
  const { success, data } = health.safeParse(detail);
  if (source !== 'aws.health' || !success) return [];
  const { level, what, firstAction } = CATEGORIES[data.eventTypeCategory ?? ''] ?? NOTICE;
  const [affected = data.affectedEntities[0]?.entityValue] = resources;
  const where = { account, region: data.eventRegion ?? region, cluster: clusterOf(affected), resource: affected };
  return [
    {
      identity: ['health', data.eventArn, data.statusCode ?? ''],
      level,
      title: `${what} ${data.service ?? 'a service'}: ${data.eventTypeCode ?? data.eventArn}`,
      severity: `AWS Health ${data.eventTypeCategory ?? 'event'}`,
      where,
      description: data.eventDescription[0]?.latestDescription,
      firstAction,
      link: consoleLink(where.region, 'health', `#/event-log?eventID=${encodeURIComponent(data.eventArn)}`),
    },
  ];
}
