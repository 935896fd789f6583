import type { JsonObject } from '../../../../lib/compliance/template';
import { endpointServices } from '../../../../scripts/preflight/checks/endpoint-services';
import { emulatedAccount } from '../../../support/emulated-account';
import { offer } from '../support/offer';
import { ask } from '../support/outcomes';
import { refsTo, subnetsIn } from '../support/subnets';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const endpoint = (service: string, VpcEndpointType: string, ...zones: readonly string[]) => ({
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: {
    ServiceName: { 'Fn::Join': ['', ['com.amazonaws.', { Ref: 'AWS::Region' }, `.${service}`]] },
    VpcEndpointType,
    SubnetIds: refsTo(...zones),
  },
});
const look = (resources: JsonObject) =>
  ask(
    endpointServices,
    targetWith({ ...subnetsIn('us-east-1a', 'us-east-1b'), ...resources }, { account: account.id }),
    account.freshAws(),
  );

beforeEach(() => offer(account, {}));

describe('endpoint-services', () => {
  test('passes where every service is offered in the zones of its endpoint', async () => {
    // On one page, the first service alone.
    await offer(account, { page: 1 });
    const resources = {
      S3: endpoint('s3', 'Gateway'),
      Sts: endpoint('sts', 'Interface', 'us-east-1a', 'us-east-1b'),
      Kms: endpoint('kms', 'Interface', 'us-east-1a'),
      KmsOfAnotherVpc: endpoint('kms', 'Interface', 'us-east-1b'),
    };
    expect(await look(resources)).toEqual([
      { outcome: 'passed', says: '3 endpoint services are offered where they are wanted', fix: null },
    ]);
  });

  test('asks nothing where there is no endpoint', async () => {
    expect(await look({})).toEqual([]);
  });

  test('fails where a Region does not offer a service, although it offers others', async () => {
    await offer(account, { endpoints: { 'com.amazonaws.us-east-1.kms': ['*'] } });
    const resources = {
      Sts: endpoint('sts', 'Interface', 'us-east-1a'),
      Kms: endpoint('kms', 'Interface', 'us-east-1a'),
    };
    expect(await look(resources)).toEqual([
      {
        outcome: 'failed',
        says: 'com.amazonaws.us-east-1.kms is offered to no interface endpoint in us-east-1',
        fix: {
          kind: 'by-hand',
          how: 'take it out of extraEndpoints, or set endpoints to "gateways", so that it is called through NAT',
        },
      },
    ]);
  });

  test('fails where a service is offered to another type of endpoint', async () => {
    expect(await look({ Sts: endpoint('sts', 'Gateway') })).toMatchObject([
      { outcome: 'failed', says: 'com.amazonaws.us-east-1.sts is offered to no gateway endpoint in us-east-1' },
    ]);
  });

  test('fails where a service is missing in one of the zones, and says where it is', async () => {
    await offer(account, {
      endpoints: {
        'com.amazonaws.us-east-1.sts': ['us-east-1b', 'us-east-1c', 'us-east-1d', 'us-east-1e', 'us-east-1f'],
      },
    });
    expect(await look({ Sts: endpoint('sts', 'Interface', 'us-east-1a', 'us-east-1b') })).toMatchObject([
      {
        outcome: 'failed',
        says: 'com.amazonaws.us-east-1.sts is not offered in us-east-1b, where endpoints would be; it is in us-east-1a',
        fix: { how: expect.stringContaining('leave the zone out of availabilityZones') as unknown },
      },
    ]);
  });

  test('lets a gateway be, which stands in no zone', async () => {
    await offer(account, { endpoints: { 'com.amazonaws.us-east-1.s3': ['us-east-1a'] } });
    expect(await look({ S3: endpoint('s3', 'Gateway') })).toMatchObject([{ outcome: 'passed' }]);
  });
});
