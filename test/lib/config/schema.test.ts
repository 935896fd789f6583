import { environmentSchema } from '../../../lib/config/schema';
import { smallest } from '../../support/configuration';

const issuesOf = (input: unknown) =>
  environmentSchema.safeParse(input).error?.issues.map(({ path, code }) => [path.join('.'), code]);

describe('environmentSchema', () => {
  it('completes the least that an operator can write with safe defaults', () => {
    expect(environmentSchema.parse(smallest)).toEqual({
      project: 'platform',
      name: 'test',
      region: 'us-east-1',
      owner: 'team@example.com',
      costCenter: 'testing',
      tags: {},
      terminationProtection: true,
      onDelete: 'retain',
      keyDeletionWindowDays: 30,
      network: {
        cidr: '10.0.0.0/16',
        availabilityZones: ['a', 'b'],
        podsPerZone: 2000,
        nat: 'single',
        natInstanceType: 't4g.small',
        endpoints: 'gateways',
        extraEndpoints: [],
        flowLogTraffic: 'ALL',
        flowLogRetentionDays: 30,
        peers: [],
        workloadPorts: [],
        egressPorts: [],
      },
      cluster: {
        version: '1.36',
        endpoint: { publicCidrs: [] },
        serviceCidr: '172.20.0.0/16',
        logRetentionDays: 30,
        deletionProtection: true,
        supportType: 'STANDARD',
        zonalShift: true,
        workloadIdentity: 'pod-identity',
        admins: [],
        viewers: [],
      },
      capacity: [
        {
          kind: 'managed-node-group',
          name: 'system',
          instanceTypes: ['m7g.large'],
          minSize: 1,
          maxSize: 3,
          operatingSystem: 'bottlerocket',
          volumeGiB: 50,
          labels: {},
          taints: [],
          capacityType: 'on-demand',
          maxUnavailablePercentage: 33,
        },
      ],
      addons: { exclude: [], versions: {} },
      components: { exclude: [], values: {} },
      namespaces: ['dev', 'staging', 'production'].map((name) => ({
        name,
        labels: {},
        quota: { cpu: 20, memoryGiB: 40, pods: 100, volumes: 20, storageGiB: 500, loadBalancers: 2 },
        containerDefaults: { cpuMillis: 100, memoryMiB: 128, memoryLimitMiB: 256 },
        loadBalancerPorts: [],
        allow: [],
        editors: [],
        viewers: [],
      })),
      secrets: { encryptionKeys: [] },
      alerting: { emails: [], apiServerErrorsPerMinute: 10, apiServerLatencySeconds: 1, unschedulablePods: 5 },
      detection: { guardDuty: 'existing', securityHub: 'existing', config: 'existing' },
    });
  });

  it.each(['name', 'owner', 'costCenter', 'network', 'capacity'])('refuses an environment without %s', (key) => {
    const rest = Object.fromEntries(Object.entries(smallest).filter(([name]) => name !== key));
    expect(issuesOf(rest)).toEqual([[key, 'invalid_type']]);
  });

  it('refuses a property that it does not know', () => {
    expect(issuesOf({ ...smallest, nmae: 'x' })).toEqual([['', 'unrecognized_keys']]);
  });

  it.each([
    [{ name: 'n'.repeat(21) }, 'name'],
    [{ suffix: 's'.repeat(21) }, 'suffix'],
    [{ suffix: '' }, 'suffix'],
    [{ account: '123' }, 'account'],
  ])('refuses %j', (change, path) => {
    expect(issuesOf({ ...smallest, ...change })?.map(([at]) => at)).toEqual([path]);
  });

  it.each([
    { name: 'n'.repeat(20), suffix: 's'.repeat(20) },
    { account: '111122223333', region: 'eu-central-1' },
    { recovery: { mode: 'pilot-light', region: 'us-west-2', cidr: '10.9.0.0/16' } },
  ])('accepts %j', (change) => {
    expect(environmentSchema.parse({ ...smallest, ...change })).toMatchObject(change);
  });
});
