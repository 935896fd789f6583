import type { Version } from '../../../../scripts/rehearse/rehearsal';
import { readLive } from '../../../../scripts/rehearse/live/live';
import { Account } from '../support/account';
import { versionOf } from '../support/scene';
import { live, nothing } from '../support/sound';

const version: Version = versionOf('original');

describe('readLive', () => {
  test('reads all that stands', async () => {
    expect(await readLive(new Account().aws, version)).toEqual(live);
  });

  test('reads an account in which nothing stands', async () => {
    const account = new Account();
    account.live = nothing;
    expect(await readLive(account.aws, version)).toEqual(nothing);
  });

  test('leaves out what is not the environment’s, and what is gone', async () => {
    const account = new Account();
    account.live = {
      ...live,
      vpcs: [...live.vpcs, { VpcId: 'vpc-default', IsDefault: true, dnsSupport: true, dnsHostnames: true }],
      subnets: [...live.subnets, { SubnetId: 'subnet-default', VpcId: 'vpc-default' }],
      routeTables: [...live.routeTables, { RouteTableId: 'rtb-default', VpcId: 'vpc-default' }],
      securityGroups: [...live.securityGroups, { GroupId: 'sg-other', VpcId: 'vpc-default' }],
      natGateways: [...live.natGateways, { NatGatewayId: 'nat-old', VpcId: 'vpc-1', State: 'deleted' }],
      endpoints: [...live.endpoints, { VpcEndpointId: 'vpce-old', VpcId: 'vpc-1', State: 'Deleted' }],
      roles: [...live.roles, { name: 'platform-development-Role', trust: [], statements: [], awsPolicies: [] }],
      stacks: [...live.stacks, { name: 'CDKToolkit', status: 'CREATE_COMPLETE', outputs: {}, resources: {} }],
    };
    expect(await readLive(account.aws, version)).toEqual(live);
  });
});
