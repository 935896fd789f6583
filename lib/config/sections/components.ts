import { z } from 'zod';

import { COMPONENT_NAMES } from '../components';
import { CHANGE, documented } from '../documented';
import { domainName, hostedZoneId, imageRepositoryPrefix, keyArn, registryHost, secretPrefix } from '../formats';

/** The operator’s own registry of charts and images. */
const registry = z.strictObject({
  host: documented(
    registryHost,
    'Host of the registry, such as the Amazon ECR of an account and Region: 111122223333.dkr.ecr.eu-west-1.amazonaws.com.',
    'Charts and images are pulled from there; pods roll.',
  ),
  prefix: documented(
    imageRepositoryPrefix.default('mirror/'),
    'Beginning of the repositories’ names; the name of the component follows.',
    'Charts and images are pulled from there; pods roll.',
  ),
  prefixes: documented(
    z.partialRecord(z.enum(COMPONENT_NAMES), imageRepositoryPrefix).default({}),
    'Whole prefixes of single components, instead of `prefix` and their name.',
    'Charts and images are pulled from there; pods roll.',
  ),
});

/** What is installed inside the cluster. */
export const components = z.strictObject({
  exclude: documented(
    z.array(z.enum(COMPONENT_NAMES)).default([]),
    'Components to leave out. By default, every one is installed that the environment has a use for.',
    'The component and its AWS identity are removed or installed.',
  ),
  values: documented(
    z.partialRecord(z.enum(COMPONENT_NAMES), z.record(z.string(), z.json())).default({}),
    'Helm values for single components, laid over the platform’s. What would undo a security setting is refused.',
    'The release is upgraded in place; pods roll where their template changes.',
  ),
  registry: documented(
    registry.optional(),
    'A registry of your own that holds every chart and image: docs/components.md lists what to copy. Default: each from its ' +
      'publisher. Clusters without a way out need it.',
    'Charts and images are pulled from there; pods roll.',
  ),
});

/** Names of services and ingresses in Route 53. */
export const dns = z.strictObject({
  hostedZones: documented(
    z
      .array(
        z.strictObject({
          id: documented(hostedZoneId, 'Id of the hosted zone, in the account of the environment.', CHANGE.inPlace),
          domain: documented(domainName, 'Its domain: names elsewhere are left alone.', CHANGE.inPlace),
        }),
      )
      .min(1)
      .max(10),
    'Hosted zones in which external-dns keeps the records of services and ingresses.',
    CHANGE.inPlace,
  ),
  policy: documented(
    z.enum(['sync', 'upsert-only']).default('upsert-only'),
    'Whether records of what is gone are deleted (`sync`) or stay (`upsert-only`). Only records that this cluster made are touched.',
    CHANGE.inPlace,
  ),
});

/** Secrets Manager’s secrets as Kubernetes Secrets. */
export const secrets = z.strictObject({
  prefixes: documented(
    z.array(secretPrefix).min(1).max(20).optional(),
    'Beginnings of the names of secrets that the cluster may read. Default: `<project>-<environment>/`.',
    CHANGE.inPlace,
  ),
  encryptionKeys: documented(
    z.array(keyArn).max(20).default([]),
    'ARNs of the customer-managed KMS keys that encrypt them. Default: none, for secrets under the key of AWS.',
    CHANGE.inPlace,
  ),
});
