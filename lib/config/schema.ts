import { z } from 'zod';

import { CHANGE, documented } from './documented';
import { accountId, nameSegment } from './formats';
import { capacity } from './sections/capacity';
import { cluster } from './sections/cluster';
import { components, dns, secrets } from './sections/components';
import { cost } from './sections/cost';
import { detection } from './sections/detection';
import { namespaces } from './sections/namespaces';
import { network } from './sections/network';
import { addons, alerting } from './sections/operations';
import { recovery } from './sections/recovery';
import { project, upkeep } from './sections/upkeep';

/**
 * One environment of the platform, whole: the only thing that an operator writes.
 *
 * Types, `docs/environment.schema.json` and `docs/configuration.md` derive from this value. Rules that look at more than
 * one property live in `rules/`.
 */
export const environmentSchema = z
  .strictObject({
    project,
    name: documented(
      nameSegment(20),
      'Name of the environment: second part of every name, and the tag `environment`.',
      CHANGE.replacesAll,
    ),
    suffix: documented(
      nameSegment(20).optional(),
      'Third part of every name, for a second copy beside the first. Usually given on the command line: `-c suffix=pr12`.',
      CHANGE.replacesAll,
    ),
    account: documented(
      accountId.optional(),
      'AWS account. `PLATFORM_ACCOUNT` overrides it. Default: the account of the credentials that `cdk` runs with.',
      'Another account is another copy of the platform.',
    ),
    region: documented(
      z.string().default('us-east-1'),
      'AWS Region. `PLATFORM_REGION` overrides it.',
      'Another region is another copy of the platform.',
    ),
    ...upkeep,
    network: documented(network, 'The VPC: addresses, zones, ways out.', 'See its properties.'),
    cluster: documented(cluster.prefault({}), 'The control plane and who may use it.', 'See its properties.'),
    capacity: documented(capacity, 'Where pods run: a list of any valid mix of kinds.', 'See its properties.'),
    addons: documented(addons.prefault({}), 'EKS managed add-ons.', 'See its properties.'),
    components: documented(components.prefault({}), 'What is installed inside the cluster.', 'See its properties.'),
    namespaces: documented(
      namespaces,
      'Namespaces for workloads. Default: `dev`, `staging` and `production`, each with the defaults below.',
      'See their properties.',
    ),
    dns: documented(
      dns.optional(),
      'Names in Route 53 for what the cluster serves. Default: none.',
      'See its properties. Taking it out leaves the records as they are.',
    ),
    secrets: documented(
      secrets.prefault({}),
      'Which secrets of Secrets Manager the cluster may read, through External Secrets.',
      'See its properties.',
    ),
    alerting: documented(alerting.prefault({}), 'What is watched, and who is told.', 'See its properties.'),
    detection: documented(
      detection.prefault({}),
      'Services that watch the whole account: made here, adopted, or left alone.',
      'See its properties.',
    ),
    cost: documented(
      cost.optional(),
      'What the environment costs: a budget, unusual spending, and every charge for Athena. Default: nothing of it. The ' +
        'partitions of GovCloud and China do not have these services: leave it out there.',
      'See its properties.',
    ),
    recovery: documented(
      recovery.optional(),
      'A second Region to recover in. Default: none.',
      'See its properties. Taking it out deletes the second Region; backups stay as `onDelete` says.',
    ),
  })
  .meta({ title: 'Environment', description: 'One environment of the platform.' });

/** What an operator writes: defaults may be left out. */
export type EnvironmentInput = z.input<typeof environmentSchema>;

/** A validated environment: everything is there. */
export type Environment = z.output<typeof environmentSchema>;

/** What stacks need to know of whatever they belong to: an environment, or the pipeline that delivers environments. */
export type Deployable = Pick<Environment, 'project' | 'name' | 'suffix' | 'account' | 'region' | keyof typeof upkeep>;
