import { awsLoadBalancerController as component } from '../../../lib/components/aws-load-balancer-controller';
import { tagsOf } from '../../../lib/config/tags';
import { factsOf, IRSA } from '../../support/component-facts';
import { valid, withCapacity } from '../../support/configuration';

const values = component.chart.values(factsOf());

describe('aws-load-balancer-controller', () => {
  it('is wanted wherever Auto Mode does not bring its own', () => {
    expect(component.wanted(valid)).toBe(true);
    expect(component.wanted(withCapacity({ kind: 'auto-mode' }))).toBe(false);
  });

  it('is told cluster, Region and VPC, which it could not ask the metadata service for', () => {
    expect(values).toMatchObject({
      clusterName: 'platform-test',
      region: valid.region,
      vpcId: 'vpc-0123456789abcdef0',
    });
  });

  it('makes load balancers that the internet does not reach, with the platform’s tags', () => {
    expect(values).toMatchObject({
      defaultLoadBalancerScheme: 'internal',
      defaultTargetType: 'ip',
      defaultTags: tagsOf(valid),
    });
  });

  it('keeps its certificate, and stands in the way of no Service', () => {
    expect(values).toMatchObject({ keepTLSSecret: true, enableServiceMutatorWebhook: false });
  });

  it('leaves alone what it has no permission for', () => {
    expect(values).toMatchObject({ enableWaf: false, enableShield: false });
    expect(component.chart.guarded).toMatchObject({
      enableWaf: expect.any(String) as unknown,
      enableShield: expect.any(String) as unknown,
      'controllerConfig.featureGates.ListenerRulesTagging': expect.any(String) as unknown,
    });
  });

  it('runs twice, and one pod at a time may go', () => {
    expect(values).toMatchObject({ replicaCount: 2, podDisruptionBudget: { maxUnavailable: 1 } });
  });

  it.each([
    ['Pod Identity', {}],
    ['IRSA', IRSA],
  ])('names the service account that its role trusts: %s', (_, roleAnnotations) => {
    expect(component.chart.values(factsOf(valid, { roleAnnotations }))).toMatchObject({
      serviceAccount: { create: true, name: component.identity.serviceAccount, annotations: roleAnnotations },
    });
  });

  it('is reached by the Kubernetes API at the port that its webhooks listen on', () => {
    expect(component.ports.map(({ from, to, protocol, port }) => [from, to, protocol, port])).toEqual([
      ['control-plane', 'nodes', 'tcp', 9443],
    ]);
    expect(values).toMatchObject({ webhookBindPort: 9443 });
    expect(component.chart.guarded).toHaveProperty('webhookBindPort');
  });
});
