import { DnsFailover } from '../../../lib/recovery/dns-failover';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf, type Rendered } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('DnsFailover', () => {
  const dns = {
    hostedZoneId: 'Z01',
    domain: 'example.com',
    hosts: [
      { name: 'shop', healthCheckPath: '/ready' },
      { name: 'api', healthCheckPath: '/healthz' },
    ],
  };
  const environment = withRecovery();
  const stack = new ConstructStack(environment);
  new DnsFailover(stack, 'Dns', { environment, dns });
  const checks = stack.rendered('AWS::Route53::HealthCheck');

  const checkOf = (host: string) =>
    Object.entries(checks).find(
      ([, check]: [string, Rendered]) =>
        propertyOf(check.Properties, 'HealthCheckConfig', 'FullyQualifiedDomainName') === host,
    )?.[0];

  it('asks every host in both Regions over HTTPS, twice a minute, and gives up after three failures', () => {
    const check = (host: string, path: string) => ({
      HealthCheckConfig: {
        Type: 'HTTPS',
        FullyQualifiedDomainName: host,
        Port: 443,
        ResourcePath: path,
        EnableSNI: true,
        RequestInterval: 30,
        FailureThreshold: 3,
      },
      HealthCheckTags: [{ Key: 'Name', Value: host }],
    });
    expect(propertiesOf(checks)).toEqual([
      check('shop.us-east-1.example.com', '/ready'),
      check('shop.us-west-2.example.com', '/ready'),
      check('api.us-east-1.example.com', '/healthz'),
      check('api.us-west-2.example.com', '/healthz'),
    ]);
  });

  it('leads each name to the first Region, and to the second when the first does not answer', () => {
    const record = (name: string, region: string, Failover: string) => ({
      HostedZoneId: 'Z01',
      Name: `${name}.example.com.`,
      Type: 'CNAME',
      TTL: '60',
      SetIdentifier: region,
      Failover,
      HealthCheckId: { Ref: checkOf(`${name}.${region}.example.com`) },
      ResourceRecords: [`${name}.${region}.example.com`],
    });
    expect(propertiesOf(stack.rendered('AWS::Route53::RecordSet'))).toEqual(
      ['shop', 'api'].flatMap((name) => [record(name, 'us-east-1', 'PRIMARY'), record(name, 'us-west-2', 'SECONDARY')]),
    );
  });
});
