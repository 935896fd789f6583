import { ManagedAddonSet } from '../../../lib/cluster/managed-addon-set';
import { addonsOf } from '../../../lib/cluster/managed-addons';
import { items, type TemplateResource } from '../../../lib/compliance/template';
import type { Environment, EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { KUBERNETES_VERSIONS, RELEASES } from '../../../lib/config/versions';
import { identityKind } from '../../../lib/identity/identity-kind';
import { VERSION_FIXTURES } from '../../fixtures/environments';
import { smallest, valid } from '../../support/configuration';
import { ConstructStack, propertiesOf, type Rendered } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';
import { EVERY_ENVIRONMENT, platformOf, resourcesOf } from '../../support/templates';

const ADDON = 'AWS::EKS::Addon';

const addonsIn = (input: EnvironmentInput) => resourcesOf(platformOf(input).eks, ADDON);
const nameOf = ({ properties }: TemplateResource) => properties['AddonName'];

/** The add-ons of an environment by themselves: their properties by name. */
function setOf(environment: Environment) {
  const stack = new ConstructStack(environment);
  const set = new ManagedAddonSet(stack, 'Addons', { environment, cluster: stack.controlPlane().cluster });
  const byName = (resources: Readonly<Record<string, Rendered>>) =>
    Object.fromEntries(propertiesOf(resources).map((addon) => [String(propertyOf(addon, 'AddonName')), addon]));
  return { stack, set, addons: () => byName(stack.rendered(ADDON)) };
}

const roleOf = (name: string) => ({
  'Fn::GetAtt': [expect.stringMatching(new RegExp(`^Addons${name.replaceAll('-', '')}identityRole`)), 'Arn'],
});

/** Versions have their own test below. */
const ENVIRONMENTS = Object.entries(EVERY_ENVIRONMENT).filter(([name]) => !Object.hasOwn(VERSION_FIXTURES, name));

describe.each(ENVIRONMENTS)('the add-ons of %s', (_, input) => {
  const environment = validateEnvironment(input);

  it('are exactly those that it can run, in the versions of the matrix, and prevail over what is there', () => {
    expect(
      addonsIn(input).map((addon) => [
        nameOf(addon),
        addon.properties['AddonVersion'],
        addon.properties['ResolveConflicts'],
      ]),
    ).toEqual(
      addonsOf(environment).map(({ name }) => [name, RELEASES[environment.cluster.version].addons[name], 'OVERWRITE']),
    );
  });

  it('have the configuration that they declare, as JSON, or none at all', () => {
    const written = addonsIn(input).map((addon) => {
      const values = addon.properties['ConfigurationValues'];
      return [nameOf(addon), typeof values === 'string' ? (JSON.parse(values) as unknown) : {}];
    });
    expect(written).toEqual(
      addonsOf(environment).map(({ name, configuration }) => [name, configuration?.(environment) ?? {}]),
    );
    expect(addonsIn(input).filter(({ properties }) => properties['ConfigurationValues'] === '{}')).toEqual([]);
  });

  it('get their permissions by Pod Identity or by IRSA, never by both', () => {
    const ways = addonsIn(input).map(({ properties }) => [
      propertyOf(properties, 'PodIdentityAssociations', 0, 'ServiceAccount'),
      properties['ServiceAccountRoleArn'] !== undefined,
    ]);
    expect(ways).toEqual(
      addonsOf(environment).map(({ identity }) => {
        if (identity === undefined) return [undefined, false];
        return identityKind(environment, identity.serviceAccount) === 'irsa'
          ? [undefined, true]
          : [identity.serviceAccount.name, false];
      }),
    );
  });

  it('surround the capacity: networking and credentials before it, everything else after it', () => {
    const { eks } = platformOf(input);
    const nodes = resourcesOf(eks, 'AWS::EKS::Nodegroup', 'AWS::AutoScaling::AutoScalingGroup');
    const profiles = resourcesOf(eks, 'AWS::EKS::FargateProfile');
    const namespaces = addonsOf(environment).flatMap(({ workloads }) => workloads.map(({ namespace }) => namespace));
    const [own, others] = [true, false].map((taken) =>
      profiles.filter(
        ({ properties }) =>
          items(properties, 'Selectors').some((selector) =>
            namespaces.includes(String(propertyOf(selector, 'Namespace'))),
          ) === taken,
      ),
    );
    const waits = ({ attributes }: TemplateResource) => attributes['DependsOn'] ?? [];
    const orders = new Map<unknown, string>(addonsOf(environment).map(({ name, order }) => [name, order]));
    const first = addonsIn(input).filter((addon) => orders.get(nameOf(addon)) === 'before-nodes');
    const rest = addonsIn(input).filter((addon) => orders.get(nameOf(addon)) === 'after-nodes');
    const ids = (resources: readonly TemplateResource[]) => resources.map(({ logicalId }) => logicalId);
    for (const place of [...nodes, ...profiles]) expect(waits(place)).toEqual(expect.arrayContaining(ids(first)));
    for (const addon of first) expect(waits(addon)).not.toEqual(expect.arrayContaining([expect.anything()]));
    for (const addon of rest) {
      expect(waits(addon)).toEqual(expect.arrayContaining(ids([...first, ...nodes, ...(own ?? [])])));
      for (const id of ids(others ?? [])) expect(waits(addon)).not.toContain(id);
    }
    expect(rest).not.toHaveLength(0);
  });
});

describe('ManagedAddonSet', () => {
  it.each(KUBERNETES_VERSIONS)('pins every version on Kubernetes %s', (version) => {
    const environment = { ...valid, cluster: { ...valid.cluster, version } };
    const versions = Object.entries(setOf(environment).addons()).map(([name, addon]) => [
      name,
      propertyOf(addon, 'AddonVersion'),
    ]);
    expect(Object.fromEntries(versions)).toEqual(RELEASES[version].addons);
  });

  it('takes the operator’s version before the matrix’s, for that add-on only', () => {
    const versions = { coredns: 'v1.99.0-eksbuild.1' };
    const addons = setOf(validateEnvironment({ ...smallest, addons: { versions } })).addons();
    expect(propertyOf(addons['coredns'], 'AddonVersion')).toBe('v1.99.0-eksbuild.1');
    expect(propertyOf(addons['vpc-cni'], 'AddonVersion')).toBe(RELEASES['1.36'].addons['vpc-cni']);
  });

  it('joins an add-on to its role through its own association', () => {
    expect(setOf(valid).addons()['vpc-cni']).toEqual({
      AddonName: 'vpc-cni',
      AddonVersion: RELEASES['1.36'].addons['vpc-cni'],
      ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
      ConfigurationValues: '{"enableNetworkPolicy":"true"}',
      PodIdentityAssociations: [{ ServiceAccount: 'aws-node', RoleArn: roleOf('vpc-cni') }],
      ResolveConflicts: 'OVERWRITE',
    });
  });

  it('joins an add-on to its role through the service account where the operator asks for IRSA', () => {
    const environment = validateEnvironment({ ...smallest, cluster: { workloadIdentity: 'irsa' } });
    expect(setOf(environment).addons()['vpc-cni']).toEqual({
      AddonName: 'vpc-cni',
      AddonVersion: RELEASES['1.36'].addons['vpc-cni'],
      ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
      ConfigurationValues: '{"enableNetworkPolicy":"true"}',
      ServiceAccountRoleArn: roleOf('vpc-cni'),
      ResolveConflicts: 'OVERWRITE',
    });
  });

  it('takes IRSA for controllers on Fargate, and Pod Identity for DaemonSets beside them', () => {
    const fargate = {
      kind: 'fargate-profile',
      name: 'system',
      namespaces: ['kube-system'],
      podSize: { vCpu: 1, memoryGiB: 2 },
    } as const;
    const addons = setOf(validateEnvironment({ ...smallest, capacity: [fargate, { kind: 'karpenter' }] })).addons();
    expect(addons['aws-ebs-csi-driver']).toHaveProperty('ServiceAccountRoleArn');
    expect(addons['aws-ebs-csi-driver']).not.toHaveProperty('PodIdentityAssociations');
    expect(addons['vpc-cni']).toHaveProperty('PodIdentityAssociations');
    expect(addons['vpc-cni']).not.toHaveProperty('ServiceAccountRoleArn');
  });

  it('makes what needs nodes wait for one more thing, and what nodes need not', () => {
    const { stack, set } = setOf(valid);
    set.waitFor(stack.vpc);
    const waiting = Object.values(stack.rendered(ADDON))
      .filter(({ DependsOn = [] }) => DependsOn.includes('Vpc8378EB38'))
      .map(({ Properties }) => propertyOf(Properties, 'AddonName'));
    expect(waiting).toEqual([
      'coredns',
      'metrics-server',
      'aws-ebs-csi-driver',
      'eks-node-monitoring-agent',
      'amazon-cloudwatch-observability',
      'aws-secrets-store-csi-driver-provider',
    ]);
  });

  it('leaves cdk-nag nothing to report of its permissions', () => {
    expect(findingsIn(setOf(valid).stack).open.filter((rule) => rule.includes('IAM'))).toEqual([]);
  });
});
