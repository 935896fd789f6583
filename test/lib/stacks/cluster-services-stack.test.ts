import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { FIXTURES } from '../../fixtures/environments';
import { platformOf, resourcesOf } from '../../support/templates';

const { workloads = dev, autoMode = dev, fargateOnly = dev } = FIXTURES;
const OBJECTS = 'Custom::AWSCDK-EKS-KubernetesResource';

function servicesOf(environment: EnvironmentInput) {
  const { clusterServices } = platformOf(environment);
  if (clusterServices === undefined) throw new RangeError(`${environment.name} has no ClusterServices stack`);
  return clusterServices;
}
const releasesIn = (environment: EnvironmentInput) =>
  resourcesOf(servicesOf(environment), 'Custom::AWSCDK-EKS-HelmChart')
    .map(({ properties }) => textOf(properties['Release']))
    .sort();
/** Steps with objects by logical id, without its hash. */
const byName = (environment: EnvironmentInput) =>
  new Map(
    Object.entries<Record<string, unknown>>(servicesOf(environment).template.findResources(OBJECTS)).map(
      ([id, resource]) => [id.replace(/[0-9A-F]{8}$/, ''), { id, resource }] as const,
    ),
  );
const idsOf = (environment: EnvironmentInput, type: string) =>
  resourcesOf(servicesOf(environment), type).map(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, ''));

describe('ClusterServicesStack', () => {
  it('is the ClusterServices stack of its environment', () => {
    const { body, template } = servicesOf(prod);
    expect(body.stackName).toBe('platform-prod-ClusterServices');
    template.templateMatches({
      Description: 'Inside the cluster: load balancers, names, secrets, storage, nodes, namespaces (platform prod)',
    });
  });

  it('installs through the function of the Eks stack, and makes none of its own', () => {
    const { template } = servicesOf(prod);
    template.resourceCountIs('AWS::Lambda::Function', 0);
    for (const { properties } of resourcesOf(servicesOf(prod), 'Custom::AWSCDK-EKS-HelmChart', OBJECTS)) {
      expect(JSON.stringify(properties['ServiceToken'])).toContain('platform-prod-Eks:ExportsOutput');
    }
  });

  it('installs what the capacity can run and the configuration asks for', () => {
    expect(releasesIn(workloads)).toEqual(
      expect.arrayContaining(['aws-load-balancer-controller', 'external-dns', 'external-secrets']),
    );
    expect(releasesIn(dev)).not.toContain('external-dns');
    expect(releasesIn(autoMode)).not.toContain('aws-load-balancer-controller');
    expect(releasesIn(fargateOnly)).not.toContain('external-secrets');
  });

  it('makes the namespaces of the configuration, and rules after each', () => {
    const steps = idsOf(workloads, OBJECTS).filter((id) => id.startsWith('Namespaces'));
    expect(steps).toEqual(['Namespacesshop', 'Namespacesshoprules', 'Namespacesgateway', 'Namespacesgatewayrules']);
    const made = byName(workloads);
    expect(made.get('Namespacesshoprules')?.resource['DependsOn']).toEqual([made.get('Namespacesshop')?.id]);
  });

  it('keeps what is in a namespace where the environment keeps its data', () => {
    const policyOf = (environment: EnvironmentInput) =>
      byName(environment).get('Namespacesdev')?.resource['DeletionPolicy'];
    expect(policyOf(prod)).toBe('RetainExceptOnCreate');
    expect(policyOf(dev)).toBe('Delete');
  });

  it('has one access entry for each principal, with everything that the principal may do', () => {
    servicesOf(workloads).template.hasResourceProperties('AWS::EKS::AccessEntry', {
      PrincipalArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:role/shop']] },
      AccessPolicies: [
        { AccessScope: { Type: 'namespace', Namespaces: ['shop'] } },
        { AccessScope: { Type: 'namespace', Namespaces: ['gateway'] } },
      ],
    });
    servicesOf(workloads).template.hasResourceProperties('AWS::EKS::AccessEntry', {
      PrincipalArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:role/support']] },
      AccessPolicies: [{ AccessScope: { Type: 'namespace', Namespaces: ['shop', 'gateway'] } }],
    });
    servicesOf(workloads).template.resourceCountIs('AWS::EKS::AccessEntry', 2);
  });
});
