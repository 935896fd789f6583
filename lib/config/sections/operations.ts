import { z } from 'zod';

import { MANAGED_ADDONS, OPTIONAL_ADDONS } from '../versions';
import { CHANGE, documented } from '../documented';
import { addonVersion, email, keyArn, secretName } from '../formats';

/** EKS managed add-ons. */
export const addons = z.strictObject({
  exclude: documented(
    z.array(z.enum(OPTIONAL_ADDONS)).default([]),
    'Optional add-ons to leave out. By default, every add-on that the capacity can run is installed.',
    'The add-on and its AWS identity are removed or installed.',
  ),
  versions: documented(
    z.partialRecord(z.enum(MANAGED_ADDONS), addonVersion).default({}),
    'Add-on versions that differ from the matrix’s choice for the Kubernetes version.',
    'The add-on is updated in place; its pods roll.',
  ),
});

/** Slack, through an incoming webhook. */
const slack = z.strictObject({
  webhookSecret: documented(
    secretName,
    'Name of the secret of Secrets Manager that holds the webhook’s address, in the account and Region of the ' +
      'environment. The address itself is refused. docs/alerts.md says how to store it.',
    CHANGE.inPlace,
  ),
  encryptionKey: documented(
    keyArn.optional(),
    'ARN of the customer-managed KMS key that encrypts the secret. Default: none, for a secret under the key of AWS.',
    CHANGE.inPlace,
  ),
  repeatWindowMinutes: documented(
    z.int().min(1).max(1440).default(60),
    'Minutes during which an alert that comes again is counted, and told once at their end.',
    CHANGE.inPlace,
  ),
});

/** What is watched, and who is told. */
export const alerting = z.strictObject({
  emails: documented(
    z.array(email).default([]),
    'Addresses that get alarms, and alerts that are `critical` or `warning`. Each must confirm the three subscriptions that AWS mails to it.',
    'Subscriptions are added or removed.',
  ),
  slack: documented(
    slack.optional(),
    'The Slack channel that gets every alarm and alert. Default: none.',
    'The function, its queue and its table are made or deleted; alerts that wait in the queue go with it.',
  ),
  apiServerErrorsPerMinute: documented(
    z.int().min(1).default(10),
    'Server errors (5xx) of the Kubernetes API per minute that raise an alarm.',
    CHANGE.inPlace,
  ),
  apiServerLatencySeconds: documented(
    z.number().min(0.1).max(60).default(1),
    '99th percentile of GET requests to the Kubernetes API, in seconds, that raises an alarm.',
    CHANGE.inPlace,
  ),
  unschedulablePods: documented(
    z.int().min(1).default(5),
    'Pods without a node for 15 minutes that raise an alarm.',
    CHANGE.inPlace,
  ),
});
