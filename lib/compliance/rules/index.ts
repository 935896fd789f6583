import type { Rule } from '../rule';
import { clusterAccess } from './cluster-access';
import { clusterEncryption } from './cluster-encryption';
import { clusterEndpoint } from './cluster-endpoint';
import { clusterLogging } from './cluster-logging';
import { clusterProtection } from './cluster-protection';
import { clusterUpgradePolicy } from './cluster-upgrade-policy';
import { clusterZonalShift } from './cluster-zonal-shift';
import { environmentInName } from './environment-in-name';
import { imdsv2Required } from './imdsv2-required';
import { keyAlias } from './key-alias';
import { keyRotation } from './key-rotation';
import { logEncryption } from './log-encryption';
import { logRetention } from './log-retention';
import { namedPorts } from './named-ports';
import { noEndOfLifeType } from './no-end-of-life-type';
import { noLiteralPartition } from './no-literal-partition';
import { noOidcThumbprint } from './no-oidc-thumbprint';
import { noWildcardPermission } from './no-wildcard-permission';
import { policyAttached } from './policy-attached';
import { requiredTags } from './required-tags';
import { roleTrust } from './role-trust';
import { supportedLambdaRuntime } from './supported-lambda-runtime';
import { supportedNodeImage } from './supported-node-image';
import { volumeEncryption } from './volume-encryption';

/** Every rule of the platform, in the order of the report. */
export const rules: readonly Rule[] = [
  imdsv2Required,
  volumeEncryption,
  keyRotation,
  keyAlias,
  noWildcardPermission,
  policyAttached,
  roleTrust,
  logRetention,
  logEncryption,
  noLiteralPartition,
  namedPorts,
  clusterEndpoint,
  clusterLogging,
  clusterProtection,
  clusterUpgradePolicy,
  clusterZonalShift,
  clusterEncryption,
  clusterAccess,
  noEndOfLifeType,
  noOidcThumbprint,
  supportedLambdaRuntime,
  supportedNodeImage,
  environmentInName,
  requiredTags,
];
