import type { Cluster } from '@aws-sdk/client-eks';

import { cluster } from '../../../../scripts/rehearse/checks/cluster';
import { findings, type Broken } from '../support/broken';
import { changed, live, withCluster, withProperties } from '../support/sound';

const clusterWith = (changes: Partial<Cluster>) => ({ clusters: changed(live.clusters, 0, changes) });
const network = (changes: Cluster['resourcesVpcConfig']) =>
  clusterWith({ resourcesVpcConfig: { ...live.clusters[0]?.resourcesVpcConfig, ...changes } });
const encryptedWith = (...keys: readonly string[]) =>
  clusterWith({ encryptionConfig: keys.map((keyArn) => ({ provider: { keyArn } })) });

const STRANGER = 'arn:aws:kms:eu-west-1:123456789012:key/stranger';

describe('the check of the cluster', () => {
  test.each<Broken>([
    ['that there is none', { clusters: [] }, "the clusters is [], not [ 'platform-dev' ]"],
    ['another name', clusterWith({ name: 'other' }), "the clusters is [ 'other' ], not [ 'platform-dev' ]"],
    ['another version', clusterWith({ version: '1.35' }), "the cluster’s version is '1.35', not '1.36'"],
    [
      'no private endpoint',
      network({ endpointPrivateAccess: false }),
      'the cluster’s private endpoint is false, not true',
    ],
    [
      'a public endpoint that nobody asked for',
      network({ endpointPublicAccess: true }),
      'the cluster’s public endpoint is true, not false',
    ],
    [
      'a control plane with a way out',
      network({ subnetIds: ['subnet-intra-a', 'subnet-public-b'] }),
      'the cluster stands in subnet-public-b, which is no intra subnet of ours',
    ],
    [
      'a control plane in another network',
      network({ subnetIds: ['subnet-other'] }),
      'the cluster stands in subnet-other, which is no intra subnet of ours',
    ],
    [
      'a log that is missing',
      clusterWith({ logging: { clusterLogging: [{ enabled: true, types: ['api', 'authenticator', 'scheduler'] }] } }),
      "the cluster’s logs is [ 'api', 'authenticator', 'scheduler' ], not [ 'api', 'audit', 'authenticator', 'controllerManager', 'scheduler' ]",
    ],
    [
      'logs that are switched off',
      clusterWith({
        logging: {
          clusterLogging: [
            { enabled: false, types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] },
          ],
        },
      }),
      "the cluster’s logs is [], not [ 'api', 'audit', 'authenticator', 'controllerManager', 'scheduler' ]",
    ],
    ['no encryption', clusterWith({ encryptionConfig: [] }), 'the number of keys of the cluster’s secrets is 0, not 1'],
    [
      'encryption with the key of a stranger',
      encryptedWith(STRANGER),
      `the cluster’s secrets are encrypted with ${STRANGER}, which is no key of ours that works`,
    ],
    [
      'encryption with a key that is going',
      encryptedWith('arn:aws:kms:eu-west-1:123456789012:key/key-earlier'),
      'the cluster’s secrets are encrypted with arn:aws:kms:eu-west-1:123456789012:key/key-earlier, which is no key of ours that works',
    ],
    [
      'encryption with a key whose id ends as ours does',
      encryptedWith('arn:aws:kms:eu-west-1:123456789012:key/other-key-secrets'),
      'the cluster’s secrets are encrypted with arn:aws:kms:eu-west-1:123456789012:key/other-key-secrets, which is no key of ours that works',
    ],
    [
      'protection that is off',
      clusterWith({ deletionProtection: false }),
      'the cluster’s deletion protection is false, not true',
    ],
    [
      'another upgrade policy',
      clusterWith({ upgradePolicy: { supportType: 'EXTENDED' } }),
      "the cluster’s upgrade policy is 'EXTENDED', not 'STANDARD'",
    ],
    [
      'no zonal shift',
      clusterWith({ zonalShiftConfig: { enabled: false } }),
      'the cluster’s zonal shift is false, not true',
    ],
    [
      'access by the old config map',
      clusterWith({
        accessConfig: { authenticationMode: 'CONFIG_MAP', bootstrapClusterCreatorAdminPermissions: false },
      }),
      "the cluster’s authentication is 'CONFIG_MAP', not 'API'",
    ],
    [
      'a creator who stays administrator',
      clusterWith({ accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: true } }),
      'the creator’s rights is true, not false',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(cluster, part)).toEqual([sentence]);
  });
});

describe('the check of a cluster with a public endpoint', () => {
  const open = withCluster({ endpoint: { publicCidrs: ['203.0.113.0/24'] } });

  test('finds nothing when just those come in who are configured', () => {
    const part = network({ endpointPublicAccess: true, publicAccessCidrs: ['203.0.113.0/24'] });
    expect(findings(cluster, part, open)).toEqual([]);
  });

  test('reports that everybody comes in', () => {
    const part = network({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] });
    expect(findings(cluster, part, open)).toEqual([
      "who reaches the public endpoint is [ '0.0.0.0/0' ], not [ '203.0.113.0/24' ]",
    ]);
  });
});

describe('the check of a cluster with Auto Mode', () => {
  const auto = withProperties({ capacity: [{ kind: 'auto-mode' }] });

  test('wants the private subnets, where the nodes stand too', () => {
    expect(findings(cluster, network({ subnetIds: ['subnet-private-a'] }), auto)).toEqual([]);
    expect(findings(cluster, network({ subnetIds: ['subnet-intra-a'] }), auto)).toEqual([
      'the cluster stands in subnet-intra-a, which is no private subnet of ours',
    ]);
  });
});
