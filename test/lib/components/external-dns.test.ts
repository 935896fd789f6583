import { externalDns as component } from '../../../lib/components/external-dns';
import { environmentSchema } from '../../../lib/config/schema';
import { factsOf, IRSA } from '../../support/component-facts';
import { smallest, valid } from '../../support/configuration';
import { unexplained } from '../../support/permissions';
import { COMPARED, differences, ownStatements, upstreamStatements } from '../../support/upstream-policy';

const ZONE = { id: 'Z0123456789ABCDEFGHIJ', domain: 'example.com' };
const named = environmentSchema.parse({ ...smallest, dns: { hostedZones: [ZONE] } });
const values = component.chart.values(factsOf(named));
const permissions = component.identity.permissions(named);

describe('external-dns', () => {
  it('is wanted where there are zones to write to', () => {
    expect(component.wanted(valid)).toBe(false);
    expect(component.wanted(named)).toBe(true);
  });

  it('writes to the zones of the configuration and to no other', () => {
    expect(values).toMatchObject({
      domainFilters: ['example.com'],
      extraArgs: ['--zone-id-filter=Z0123456789ABCDEFGHIJ'],
    });
    expect(
      Object.values(permissions)
        .flat()
        .filter(({ actions }) => actions.includes('route53:ChangeResourceRecordSets'))
        .map(({ resources }) => resources.map((arn) => arn.split('route53:::')[1])),
    ).toEqual([['hostedzone/Z0123456789ABCDEFGHIJ']]);
  });

  it('marks its records with the name of the cluster, and touches no others', () => {
    expect(values).toMatchObject({ registry: 'txt', txtOwnerId: 'platform-test' });
    expect(component.chart.guarded).toMatchObject({
      registry: expect.any(String) as unknown,
      txtOwnerId: expect.any(String) as unknown,
      domainFilters: expect.any(String) as unknown,
      extraArgs: expect.any(String) as unknown,
    });
  });

  it.each(['upsert-only', 'sync'] as const)('deletes records only as the configuration says: %s', (policy) => {
    const environment = environmentSchema.parse({ ...smallest, dns: { hostedZones: [ZONE], policy } });
    expect(component.chart.values(factsOf(environment))).toMatchObject({ policy });
  });

  it('is told the Region, which it could not ask the metadata service for', () => {
    expect(values).toMatchObject({ env: [{ name: 'AWS_REGION', value: valid.region }] });
  });

  it.each([
    ['Pod Identity', {}],
    ['IRSA', IRSA],
  ])('names the service account that its role trusts: %s', (_, roleAnnotations) => {
    expect(component.chart.values(factsOf(named, { roleAnnotations }))).toMatchObject({
      serviceAccount: { create: true, name: component.identity.serviceAccount, annotations: roleAnnotations },
    });
  });

  it('is reached by nobody', () => {
    expect(component.ports).toEqual([]);
  });

  it('says why a resource is not named', () => {
    expect(unexplained(permissions)).toEqual([]);
  });
});

/** Upstream writes the partition out; ours are of any. */
const inAnyPartition = (upstream: ReturnType<typeof upstreamStatements>) =>
  upstream?.map((statement) => ({
    ...statement,
    Resource: [statement.Resource].flat().map((resource) => resource.replace(/^arn:aws:/, 'arn:*:')),
  }));

describe('beside upstream’s tutorial for Route 53', () => {
  const own = ownStatements(permissions);

  it(`grants the same actions, on the same resources or narrower ones${COMPARED}`, () => {
    expect(differences(own, inAnyPartition(upstreamStatements('external-dns-route53.json')) ?? own)).toEqual([]);
  });
});
