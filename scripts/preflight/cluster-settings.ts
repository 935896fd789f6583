import type { Cluster } from '@aws-sdk/client-eks';

import { items, textOf, type Json, type JsonObject } from '../../lib/compliance/template';
import { valueAt } from '../costs/read-number';

/** A setting of a cluster that a person could change by hand, as text. */
interface ClusterSetting {
  readonly name: string;
  readonly live: (cluster: Cluster) => string | undefined;
  /** Undefined where the template leaves it to EKS, or knows it only once other resources are there. */
  readonly declared: (properties: JsonObject) => string | undefined;
}

/** The settings that matter to whoever relies on the cluster. */
const SETTINGS: readonly ClusterSetting[] = [
  { name: 'version', live: ({ version }) => version, declared: ({ Version }) => plain(Version) },
  {
    name: 'public access to its endpoint',
    live: ({ resourcesVpcConfig }) => plain(resourcesVpcConfig?.endpointPublicAccess),
    declared: (properties) => plain(valueAt(properties, 'ResourcesVpcConfig', 'EndpointPublicAccess')),
  },
  {
    name: 'private access to its endpoint',
    live: ({ resourcesVpcConfig }) => plain(resourcesVpcConfig?.endpointPrivateAccess),
    declared: (properties) => plain(valueAt(properties, 'ResourcesVpcConfig', 'EndpointPrivateAccess')),
  },
  {
    name: 'ranges that reach its endpoint',
    // EKS says “everywhere” of an endpoint that is not public at all.
    live: ({ resourcesVpcConfig: vpc }) =>
      vpc?.endpointPublicAccess === true ? listed(vpc.publicAccessCidrs ?? []) : undefined,
    declared: (properties) => {
      const ranges = valueAt(properties, 'ResourcesVpcConfig', 'PublicAccessCidrs');
      return ranges === undefined ? undefined : listed(items(ranges).map(textOf));
    },
  },
  {
    name: 'logs',
    live: ({ logging }) =>
      listed((logging?.clusterLogging ?? []).filter(({ enabled }) => enabled).flatMap(({ types }) => types ?? [])),
    declared: (properties) => {
      const types = valueAt(properties, 'Logging', 'ClusterLogging', 'EnabledTypes');
      return types === undefined ? undefined : listed(items(types).map((one) => textOf(valueAt(one, 'Type'))));
    },
  },
  {
    name: 'encryption with a key of the account',
    live: ({ encryptionConfig = [] }) => String(encryptionConfig.length > 0),
    declared: ({ EncryptionConfig }) => String(items(EncryptionConfig).length > 0),
  },
  {
    name: 'deletion protection',
    live: ({ deletionProtection }) => plain(deletionProtection),
    declared: ({ DeletionProtection }) => plain(DeletionProtection),
  },
  {
    name: 'support',
    live: ({ upgradePolicy }) => upgradePolicy?.supportType,
    declared: (properties) => plain(valueAt(properties, 'UpgradePolicy', 'SupportType')),
  },
  {
    name: 'authentication mode',
    live: ({ accessConfig }) => accessConfig?.authenticationMode,
    declared: (properties) => plain(valueAt(properties, 'AccessConfig', 'AuthenticationMode')),
  },
];

/** A setting that is not as it was deployed last. */
export interface ChangedSetting {
  readonly name: string;
  readonly live: string;
  /** What the template said that was deployed last. */
  readonly deployed: string;
  /** What the next deployment sets; undefined when it leaves the setting alone. */
  readonly next: string | undefined;
}

/** What somebody has changed past CloudFormation, which compares templates and never looks at the cluster. */
export const changedSettings = (live: Cluster, deployed: JsonObject, next: JsonObject): ChangedSetting[] =>
  SETTINGS.flatMap(({ name, ...setting }) => {
    const [now, before, after] = [setting.live(live), setting.declared(deployed), setting.declared(next)];
    if (now === undefined || before === undefined || now === before) return [];
    return [{ name, live: now, deployed: before, next: after === before ? undefined : after }];
  });

const listed = (texts: readonly string[]): string => [...texts].sort().join(', ') || 'none';

/** A value that stands in the template as it is. */
const plain = (value: Json | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : undefined;
