import type { Cluster } from '@aws-sdk/client-eks';

import type { JsonObject } from '../../../lib/compliance/template';
import { changedSettings } from '../../../scripts/preflight/cluster-settings';

const PROPERTIES: JsonObject = {
  Version: '1.36',
  ResourcesVpcConfig: {
    EndpointPublicAccess: true,
    EndpointPrivateAccess: true,
    PublicAccessCidrs: ['203.0.113.0/24', '198.51.100.0/24'],
  },
  Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'audit' }, { Type: 'api' }] } },
  EncryptionConfig: [{ Provider: { KeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } }],
  DeletionProtection: true,
  UpgradePolicy: { SupportType: 'EXTENDED' },
  AccessConfig: { AuthenticationMode: 'API' },
};
const LIVE: Cluster = {
  version: '1.36',
  resourcesVpcConfig: {
    endpointPublicAccess: true,
    endpointPrivateAccess: true,
    publicAccessCidrs: ['198.51.100.0/24', '203.0.113.0/24'],
  },
  logging: {
    clusterLogging: [
      { types: ['api', 'audit'], enabled: true },
      { types: ['scheduler'], enabled: false },
    ],
  },
  encryptionConfig: [{ provider: { keyArn: 'arn' } }],
  deletionProtection: true,
  upgradePolicy: { supportType: 'EXTENDED' },
  accessConfig: { authenticationMode: 'API' },
};

const changed = (live: Partial<Cluster>, next = PROPERTIES) => changedSettings({ ...LIVE, ...live }, PROPERTIES, next);

describe(changedSettings, () => {
  test('finds nothing where the cluster is as it was deployed, in whatever order', () => {
    expect(changed({})).toEqual([]);
  });

  test.each<[string, Partial<Cluster>, string, string]>([
    ['version', { version: '1.37' }, '1.37', '1.36'],
    ['logs', { logging: {} }, 'none', 'api, audit'],
    ['encryption with a key of the account', { encryptionConfig: [] }, 'false', 'true'],
    ['deletion protection', { deletionProtection: false }, 'false', 'true'],
    ['support', { upgradePolicy: { supportType: 'STANDARD' } }, 'STANDARD', 'EXTENDED'],
    [
      'authentication mode',
      { accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' } },
      'API_AND_CONFIG_MAP',
      'API',
    ],
  ])('finds another %s', (name, live, now, deployed) => {
    expect(changed(live)).toEqual([{ name, live: now, deployed, next: undefined }]);
  });

  test('finds an endpoint that was opened to everybody', () => {
    const resourcesVpcConfig = { ...LIVE.resourcesVpcConfig, publicAccessCidrs: ['0.0.0.0/0'] };
    expect(changed({ resourcesVpcConfig })).toMatchObject([
      { name: 'ranges that reach its endpoint', live: '0.0.0.0/0', deployed: '198.51.100.0/24, 203.0.113.0/24' },
    ]);
  });

  test('does not take the ranges of an endpoint that is not public for anything', () => {
    const resourcesVpcConfig = {
      ...LIVE.resourcesVpcConfig,
      endpointPublicAccess: false,
      publicAccessCidrs: ['0.0.0.0/0'],
    };
    expect(changed({ resourcesVpcConfig }).map(({ name }) => name)).toEqual(['public access to its endpoint']);
  });

  test('says what the next deployment sets only where it changes the template', () => {
    expect(changed({ version: '1.37' }, { ...PROPERTIES, Version: '1.38' })).toMatchObject([{ next: '1.38' }]);
  });

  test('leaves alone what the template leaves to EKS', () => {
    expect(changedSettings(LIVE, {}, {}).map(({ name }) => name)).toEqual(['encryption with a key of the account']);
  });
});
