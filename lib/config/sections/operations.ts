import { z } from 'zod';

import { MANAGED_ADDONS, OPTIONAL_ADDONS } from '../versions';
import { CHANGE, documented } from '../documented';
import { addonVersion, email } from '../formats';

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

/** What is watched, and who is told. */
export const alerting = z.strictObject({
  emails: documented(
    z.array(email).default([]),
    'Addresses that get alarms, and alerts that are `critical` or `warning`. Each must confirm the three subscriptions that AWS mails to it.',
    'Subscriptions are added or removed.',
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
