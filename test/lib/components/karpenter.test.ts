import { karpenter as component } from '../../../lib/components/karpenter';
import { environmentSchema, type Environment } from '../../../lib/config/schema';
import { factsOf, IRSA } from '../../support/component-facts';
import { smallest, valid, withCapacity } from '../../support/configuration';

const group = { kind: 'managed-node-group', name: 'system', instanceTypes: ['m7g.large'], maxSize: 9 } as const;
const withNodes = (minSize: number) =>
  withCapacity({ ...group, instanceTypes: ['m7g.large'], minSize }, { kind: 'karpenter' });
const values = (environment: Environment) => component.chart.values(factsOf(environment));

describe('karpenter', () => {
  it('is wanted where the capacity lists it', () => {
    expect(component.wanted(valid)).toBe(false);
    expect(component.wanted(withNodes(2))).toBe(true);
  });

  it('finds its cluster and its queue', () => {
    expect(values(withNodes(2)).settings).toMatchObject({
      clusterName: 'platform-test',
      interruptionQueue: 'platform-test-interruptions',
    });
  });

  it('is told the Region, which it could not ask the metadata service for', () => {
    expect(values(withNodes(2)).controller.env).toEqual([{ name: 'AWS_REGION', value: 'us-east-1' }]);
  });

  it.each([
    ['two', 3],
    ['two', 2],
    ['one', 1],
  ])('runs %s where there are %i nodes that it has not made', (_, minSize) => {
    expect(values(withNodes(minSize)).replicas).toBe(Math.min(minSize, 2));
  });

  it('runs twice on Fargate, which has a machine for every pod', () => {
    const podSize = { vCpu: 1, memoryGiB: 2 } as const;
    const burst = withCapacity(
      { kind: 'fargate-profile', name: 'system', namespaces: ['kube-system'], podSize },
      { kind: 'karpenter' },
    );
    expect(values(burst).replicas).toBe(2);
    expect(component.pods.obstacle(burst)).toBeUndefined();
  });

  it('cannot run where all nodes are its own', () => {
    expect(component.pods.obstacle(withCapacity({ kind: 'karpenter' }))).toBe(
      'its own pods cannot run on the nodes that it makes',
    );
    expect(component.pods.obstacle(withNodes(1))).toBeUndefined();
  });

  it('asks nobody outside where there is no way out', () => {
    const settingsOf = (nat: 'none' | 'single', zonalShift: boolean) =>
      values(
        environmentSchema.parse({
          ...smallest,
          network: { ...smallest.network, nat, endpoints: 'required' },
          cluster: { zonalShift },
        }),
      ).settings;
    expect(settingsOf('none', true)).toMatchObject({ isolatedVPC: true, enableZonalShift: false });
    expect(settingsOf('single', true)).toMatchObject({ isolatedVPC: false, enableZonalShift: true });
    expect(settingsOf('single', false)).toMatchObject({ enableZonalShift: false });
  });

  it('makes no role: its service account bears the one of the Eks stack, where tokens open it', () => {
    expect(component.identity).toEqual({ serviceAccount: 'karpenter' });
    const karpenterRoleArn = IRSA['eks.amazonaws.com/role-arn'];
    expect(component.chart.values(factsOf(valid, { karpenterRoleArn })).serviceAccount).toEqual({
      create: true,
      name: 'karpenter',
      annotations: IRSA,
    });
    expect(values(valid).serviceAccount).toEqual({ create: true, name: 'karpenter', annotations: {} });
  });

  it('is reached by nobody', () => {
    expect(component.ports).toEqual([]);
  });

  it('keeps to itself what its permissions and its safety rest on', () => {
    expect(Object.keys(component.chart.guarded)).toEqual(
      expect.arrayContaining([
        'settings.clusterName',
        'settings.interruptionQueue',
        'settings.isolatedVPC',
        'serviceAccount',
        'affinity',
        'controller.env',
      ]),
    );
  });
});
