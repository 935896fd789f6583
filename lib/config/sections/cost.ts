import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import { anomalyMonitorArn, costTagKey, email } from '../formats';

/** Percentages of a budget. Beyond ten times the limit, nobody needs another message. */
const percentages = z.array(z.int().min(1).max(1000));

/** What the environment may cost each month. */
const budget = z.strictObject({
  monthlyUsd: documented(z.number().min(1), 'US dollars that the environment may cost in a month.', CHANGE.inPlace),
  actualPercent: documented(
    percentages.default([80, 100]),
    'Percentages of it that raise an alert once they are spent.',
    'The budget is replaced by another with a name of its own; what it has announced this month may be announced again.',
  ),
  forecastPercent: documented(
    percentages.default([100]),
    'Percentages of it that raise an alert once AWS expects them to be spent. AWS needs about five weeks of data first.',
    'As for `actualPercent`.',
  ),
});

/** Spending that is out of the ordinary, as AWS Cost Anomaly Detection learns it. */
const anomalies = z.strictObject({
  monitor: documented(
    z.enum(['create', 'existing', 'off']).default('off'),
    'The monitor of AWS services, of which an account has one; AWS makes it by itself in many accounts. `create`: it is ' +
      'made here. `existing`: `monitorArn` names it. `off`: nothing is announced. A copy with a suffix never creates.',
    'From `create` to another value, the monitor goes with what it has learned.',
  ),
  monitorArn: documented(
    anomalyMonitorArn.optional(),
    'The monitor to listen to, with `monitor: "existing"`.',
    CHANGE.inPlace,
  ),
  minimumImpactUsd: documented(
    z.int().min(1).default(100),
    'US dollars that an anomaly must amount to before it is announced.',
    CHANGE.inPlace,
  ),
});

/** What the environment costs: recorded, asked about, and watched. */
export const cost = z.strictObject({
  emails: documented(
    z.array(email).max(10).default([]),
    'Addresses that get alerts about budget and anomalies. The topic of warnings gets them in any case.',
    'The budget is replaced as for `budget.actualPercent`; subscriptions to anomalies are updated.',
  ),
  budget: documented(budget.optional(), 'A monthly budget. Default: none.', 'See its properties.'),
  anomalies: documented(anomalies.prefault({}), 'Unusual spending.', 'See its properties.'),
  export: documented(
    z.boolean().default(true),
    'Whether every charge of the account is exported by the hour, for Athena. One export serves an account: switch it off ' +
      'where another environment has one.',
    'From `true` to `false`, the export ends and its stack goes; buckets go or stay as `onDelete` says.',
  ),
  retentionDays: documented(
    z.int().min(31).default(400),
    'Days that a month’s charges are kept after AWS last wrote them. 400 leave room for a comparison with last year.',
    CHANGE.inPlace,
  ),
  scanLimitGiB: documented(
    z.int().min(1).max(1024).default(10),
    'GiB that one query may read. Athena cancels a query that reads more.',
    CHANGE.inPlace,
  ),
  teamTag: documented(
    costTagKey.default('cost-center'),
    'Key of the tag that says whose a resource is, for the query by team.',
    'The saved query is replaced.',
  ),
});
