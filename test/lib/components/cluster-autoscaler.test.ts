import { imagesIn } from '../../../lib/components/chart';
import { clusterAutoscaler as component } from '../../../lib/components/cluster-autoscaler';
import { KUBERNETES_VERSIONS } from '../../../lib/config/versions';
import { factsOf, IRSA } from '../../support/component-facts';
import { valid, withCapacity, withCluster } from '../../support/configuration';
import { unexplained } from '../../support/permissions';
import { COMPARED, differences, ownStatements, upstreamStatements } from '../../support/upstream-policy';

const group = { name: 'a', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 3 };
const managed = { kind: 'managed-node-group' as const, ...group };
const own = { kind: 'self-managed-node-group' as const, ...group };
const values = component.chart.values(factsOf());

describe('cluster-autoscaler', () => {
  it.each([
    ['a managed group that can grow', true, withCapacity(managed)],
    ['a self-managed group that can grow', true, withCapacity(own)],
    ['groups of fixed sizes only', false, withCapacity({ ...managed, minSize: 3 }, { ...own, minSize: 3 })],
    ['Karpenter beside a group', false, withCapacity(managed, { kind: 'karpenter' })],
    ['Auto Mode', false, withCapacity({ kind: 'auto-mode' })],
    ['Auto Mode beside a group', false, withCapacity(managed, { kind: 'auto-mode' })],
  ])('with %s: wanted is %s', (_, wanted, environment) => {
    expect(component.wanted(environment)).toBe(wanted);
  });

  it.each(KUBERNETES_VERSIONS)('is of the minor of the cluster: %s', (version) => {
    const { tag } = component.chart.values(factsOf(withCluster({ version }))).image;
    expect(tag).toMatch(new RegExp(`^v${version}\\.[0-9]+$`));
    expect(imagesIn(withCluster({ version }), component.chart).map((image) => image.tag)).toEqual([tag]);
  });

  it('finds the groups that are tagged for its cluster, in its Region', () => {
    expect(values).toMatchObject({ autoDiscovery: { clusterName: 'platform-test' }, awsRegion: 'us-east-1' });
    expect(component.chart.guarded).toHaveProperty('autoDiscovery');
  });

  it('runs without root and without new privileges', () => {
    expect(values).toMatchObject({
      securityContext: { runAsNonRoot: true, runAsUser: 65_534, seccompProfile: { type: 'RuntimeDefault' } },
      containerSecurityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
    });
    expect(Object.keys(component.chart.guarded)).toEqual(
      expect.arrayContaining(['securityContext', 'containerSecurityContext', 'hostNetwork', 'image']),
    );
  });

  it.each([
    ['Pod Identity', {}],
    ['IRSA', IRSA],
  ])('names the service account that its role trusts: %s', (_, roleAnnotations) => {
    expect(component.chart.values(factsOf(valid, { roleAnnotations })).rbac.serviceAccount).toEqual({
      create: true,
      name: component.identity.serviceAccount,
      annotations: roleAnnotations,
    });
  });

  it('is reached by nobody, and calls Auto Scaling', () => {
    expect(component.ports).toEqual([]);
    expect(component.endpoints.map(({ service }) => service)).toEqual(['autoscaling']);
  });
});

const permissions = component.identity.permissions(valid);
const OWNED = { StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/platform-test': 'owned' } };
const IN_REGION = { StringEquals: { 'aws:RequestedRegion': '${AWS::Region}' } };

/** What we ask for beyond upstream, which asks its reader to. */
const conditionOf = (action: string) => {
  if (/:(SetDesired|Terminate)/.test(action)) return { Condition: OWNED };
  return action === 'eks:DescribeNodegroup' ? {} : { Condition: IN_REGION };
};

describe('beside upstream’s policy', () => {
  const granted = ownStatements(permissions);
  const upstream = upstreamStatements('cluster-autoscaler.json')?.flatMap(({ Action, Resource }) =>
    [Action].flat().map((action) => ({ Action: action, Resource, ...conditionOf(action) })),
  );

  it(`grants the same actions on the same resources or narrower ones, bound to the cluster’s groups${COMPARED}`, () => {
    expect(differences(granted, upstream ?? granted)).toEqual([]);
  });

  it('says why a resource is not named', () => {
    expect(unexplained(permissions)).toEqual([]);
  });
});
