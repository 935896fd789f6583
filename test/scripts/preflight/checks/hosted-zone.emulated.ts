import { CreateHostedZoneCommand } from '@aws-sdk/client-route-53';

import type { JsonObject } from '../../../../lib/compliance/template';
import { hostedZone } from '../../../../scripts/preflight/checks/hosted-zone';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

async function zoneOf(Name: string, PrivateZone = false): Promise<string> {
  const made = await account
    .aws()
    .route53()
    .send(
      new CreateHostedZoneCommand({
        Name,
        CallerReference: Name,
        HostedZoneConfig: { PrivateZone },
        ...(PrivateZone ? { VPC: { VPCId: 'vpc-12345678', VPCRegion: 'us-east-1' } } : {}),
      }),
    );
  return made.HostedZone?.Id?.split('/').at(-1) ?? '';
}

const record = (HostedZoneId: string, Name: string, more = {}) => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: { HostedZoneId, Name, Type: 'CNAME', ...more },
});
const FAILOVER = { Failover: 'PRIMARY', HealthCheckId: { Ref: 'Health' } };
const look = (resources: JsonObject) =>
  ask(hostedZone, targetWith(resources, { account: account.id }), account.freshAws());

describe('hosted-zone', () => {
  test('passes where the zone is there, public, and of the domain of its records', async () => {
    const zone = await zoneOf('shop.example.com');
    const resources = {
      Apex: record(zone, 'shop.example.com.'),
      Shop: record(zone, 'eu.shop.example.com', FAILOVER),
    };
    expect(await look(resources)).toEqual([
      { outcome: 'passed', says: `hosted zone ${zone} of shop.example.com. takes 2 records`, fix: null },
    ]);
  });

  test('asks nothing of a zone that a stack makes itself', async () => {
    const own = {
      Type: 'AWS::Route53::RecordSet',
      Properties: { HostedZoneId: { Ref: 'Zone' }, Name: 'a.example.com' },
    };
    expect(await look({ Shop: own })).toEqual([]);
  });

  test('fails where the account has no such zone', async () => {
    expect(await look({ Shop: record('Z0123456789ABCDEFGHIJ', 'shop.example.com.') })).toEqual([
      {
        outcome: 'failed',
        says: `account ${account.id} has no hosted zone Z0123456789ABCDEFGHIJ`,
        fix: {
          kind: 'by-hand',
          how: 'write the id of the public zone of recovery.dns.domain into recovery.dns.hostedZoneId: aws route53 list-hosted-zones',
        },
      },
    ]);
  });

  test('fails where the zone is of another domain, even of one that ends alike', async () => {
    const zone = await zoneOf('hop.example.com');
    expect(await look({ Shop: record(zone, 'shop.example.com.') })).toMatchObject([
      {
        outcome: 'failed',
        says: `shop.example.com. does not belong into hosted zone ${zone}, which is of hop.example.com.`,
      },
    ]);
  });

  test('fails where a record shall fail over and the zone is private', async () => {
    const zone = await zoneOf('internal.example.com', true);
    const name = 'shop.internal.example.com.';
    expect(await look({ Shop: record(zone, name, FAILOVER) })).toMatchObject([
      {
        outcome: 'failed',
        says: `hosted zone ${zone} of internal.example.com. is private: outside its VPCs, nobody would see a failover`,
      },
    ]);
    expect(await look({ Shop: record(zone, name) })).toMatchObject([{ outcome: 'passed' }]);
  });
});
