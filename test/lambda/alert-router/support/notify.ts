import { readAlerts } from '../../../../lambda/alert-router/read-alerts';

const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:platform-prod-alarms';

/** What the router makes of a message on a topic. */
export const read = (message: unknown, topicArn: string | undefined = TOPIC, subject?: string) =>
  readAlerts({
    id: '1',
    topicArn,
    subject,
    message: typeof message === 'string' ? message : JSON.stringify(message),
  });

/** The one alert in a message. */
export function readOne(message: unknown, topicArn?: string, subject?: string) {
  const [alert, ...others] = read(message, topicArn, subject);
  if (alert === undefined || others.length > 0) throw new RangeError('Not exactly one alert');
  return alert;
}
