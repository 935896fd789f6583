import { nodePools as component } from '../../../lib/components/node-pools';
import { bottlerocketUserData } from '../../../lib/cluster/bottlerocket';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { tagsOf } from '../../../lib/config/tags';
import { factsOf } from '../../support/component-facts';
import { valid, withCapacity } from '../../support/configuration';
import { propertyOf } from '../../support/property-of';

type Karpenter = Extract<EnvironmentInput['capacity'][number], { kind: 'karpenter' }>;
const withKarpenter = (karpenter: Omit<Karpenter, 'kind'> = {}) => withCapacity({ kind: 'karpenter', ...karpenter });
const objectsOf = (karpenter?: Omit<Karpenter, 'kind'>, different: Parameters<typeof factsOf>[1] = {}) =>
  component.objects(factsOf(withKarpenter(karpenter), different));
const classSpec = (...given: Parameters<typeof objectsOf>) => propertyOf(objectsOf(...given)[0], 'spec');
const specsOf = (...pools: NonNullable<Karpenter['nodePools']>) =>
  objectsOf({ nodePools: pools })
    .slice(1)
    .map((pool) => propertyOf(pool, 'spec'));

describe('node-pools', () => {
  it('are wanted where Karpenter is, and come after its kinds and its controller', () => {
    expect(component.wanted(valid)).toBe(false);
    expect(component.wanted(withKarpenter())).toBe(true);
    expect(component.after).toEqual(['karpenter-crd', 'karpenter']);
  });

  it('are one class and, unless the operator says more, one pool, in that order', () => {
    expect(objectsOf().map(({ apiVersion, kind, metadata: { name } }) => [apiVersion, kind, name])).toEqual([
      ['karpenter.k8s.aws/v1', 'EC2NodeClass', 'default'],
      ['karpenter.sh/v1', 'NodePool', 'default'],
    ]);
  });

  it('makes nodes that are hardened as all others are', () => {
    const { volumeKeyArn } = factsOf();
    const volume = (volumeSize: string) => ({
      volumeSize,
      volumeType: 'gp3',
      encrypted: true,
      kmsKeyID: volumeKeyArn,
      deleteOnTermination: true,
    });
    expect(classSpec({ volumeGiB: 80 })).toEqual({
      amiSelectorTerms: [{ alias: 'bottlerocket@latest' }],
      role: 'karpenter-node',
      subnetSelectorTerms: [{ tags: { 'karpenter.sh/discovery': 'platform-test' } }],
      securityGroupSelectorTerms: [{ tags: { 'karpenter.sh/discovery': 'platform-test' } }],
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpProtocolIPv6: 'disabled',
        httpPutResponseHopLimit: 1,
        httpTokens: 'required',
      },
      blockDeviceMappings: [
        { deviceName: '/dev/xvda', ebs: volume('4Gi') },
        { deviceName: '/dev/xvdb', ebs: volume('80Gi') },
      ],
      detailedMonitoring: true,
      tags: tagsOf(withKarpenter()),
      userData: bottlerocketUserData(),
    });
  });

  it('holds the image still where the operator names a version', () => {
    expect(classSpec({ imageVersion: '1.46.0' })).toMatchObject({
      amiSelectorTerms: [{ alias: 'bottlerocket@v1.46.0' }],
    });
  });

  it('takes the instance profile that is there, where Karpenter cannot make one', () => {
    const spec = classSpec({}, { karpenterInstanceProfileName: 'nodes' });
    expect(spec).toMatchObject({ instanceProfile: 'nodes' });
    expect(spec).not.toHaveProperty('role');
  });

  it('has a pool that costs little and surprises nobody, when the operator says nothing', () => {
    expect(specsOf({ name: 'default' })).toEqual([
      {
        template: {
          metadata: { labels: {} },
          spec: {
            nodeClassRef: { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: 'default' },
            requirements: [
              { key: 'kubernetes.io/os', operator: 'In', values: ['linux'] },
              { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] },
              { key: 'karpenter.sh/capacity-type', operator: 'In', values: ['on-demand'] },
              { key: 'karpenter.k8s.aws/instance-category', operator: 'In', values: ['c', 'm', 'r'] },
              { key: 'karpenter.k8s.aws/instance-generation', operator: 'Gt', values: ['4'] },
            ],
            taints: [],
            expireAfter: '720h',
          },
        },
        weight: 100,
        limits: { cpu: '100', memory: '400Gi' },
        disruption: {
          consolidationPolicy: 'WhenEmptyOrUnderutilized',
          consolidateAfter: '5m',
          budgets: [{ nodes: '10%' }],
        },
      },
    ]);
  });

  it('writes what the operator says as Karpenter reads it', () => {
    const [spec] = specsOf({
      name: 'batch',
      instanceCategories: ['c'],
      architectures: ['arm64', 'x86_64'],
      capacityTypes: ['spot', 'on-demand'],
      limits: { cpu: 16, memoryGiB: 32 },
      consolidation: { policy: 'when-empty', afterMinutes: 0 },
      expireAfterHours: 48,
      labels: { tier: 'batch' },
      taints: [
        { key: 'tier', value: 'batch', effect: 'NO_SCHEDULE' },
        { key: 'quiet', effect: 'PREFER_NO_SCHEDULE' },
      ],
    });
    expect(spec).toMatchObject({
      template: {
        metadata: { labels: { tier: 'batch' } },
        spec: {
          requirements: expect.arrayContaining([
            { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64', 'amd64'] },
            { key: 'karpenter.sh/capacity-type', operator: 'In', values: ['spot', 'on-demand'] },
            { key: 'karpenter.k8s.aws/instance-category', operator: 'In', values: ['c'] },
          ]) as unknown,
          taints: [
            { key: 'tier', value: 'batch', effect: 'NoSchedule' },
            { key: 'quiet', effect: 'PreferNoSchedule' },
          ],
          expireAfter: '48h',
        },
      },
      limits: { cpu: '16', memory: '32Gi' },
      disruption: { consolidationPolicy: 'WhenEmpty', consolidateAfter: '0m' },
    });
  });

  it('has Karpenter try the pools in the order of the list', () => {
    expect(specsOf({ name: 'spot' }, { name: 'rest' }).map((spec) => propertyOf(spec, 'weight'))).toEqual([100, 99]);
  });
});
