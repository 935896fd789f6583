import type { Alert } from '../alert';
import type { Notification } from '../notification';
import { arnParts } from './arn';

/** What none of the readers knows, shown as it came: it is never dropped. Only the same text again is a repeat. */
export function unknown({ topicArn, subject, message }: Notification): Alert {
  const { account, region } = arnParts(topicArn) ?? {};
  return {
    identity: ['unknown', message],
    level: 'warning',
    title: subject ?? 'A message of an unknown kind',
    severity: 'Unknown',
    where: { account, region, resource: topicArn },
    description: message,
    firstAction: 'Read it as it is: the alert router does not know its kind.',
  };
}
