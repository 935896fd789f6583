import type { Environment } from './schema';

/** What an operator should know of alerts that nobody gets; undefined when people are told. */
export function silenceOf({ alerting: { emails, slack } }: Pick<Environment, 'alerting'>): string | undefined {
  if (emails.length > 0) return undefined;
  return slack === undefined
    ? 'alerting: alerts go nowhere. Nobody is told of alarms and alerts until alerting.emails or alerting.slack says who is, or somebody subscribes to their topics.'
    : 'alerting.emails: nobody is told when Slack itself fails. Alerts then wait in a queue, and its alarm goes to e-mail addresses, of which there are none.';
}
