import type { Version } from '../../../../scripts/rehearse/rehearsal';
import { readLive, readRegions } from '../../../../scripts/rehearse/live/live';
import { placesOf } from '../../../../scripts/rehearse/places';
import { Account } from '../support/account';
import { stacksIn, versionOf } from '../support/scene';
import { live, nothing } from '../support/sound';
import { recoverable, twoRegions } from '../support/two-regions';

const version: Version = versionOf('original');

/** Reads the only Region of the version. */
async function readOnly(account: Account) {
  const [place] = placesOf(version);
  if (place === undefined) throw new RangeError('The version has no Region');
  return readLive(account.aws, version, place);
}

describe('readLive', () => {
  test('reads all that stands', async () => {
    expect(await readOnly(new Account())).toEqual(live);
  });

  test('reads an account in which nothing stands', async () => {
    expect(await readOnly(new Account(nothing))).toEqual(nothing);
  });

  test('leaves out what is not the environment’s, and what is gone', async () => {
    const account = new Account({
      ...live,
      vpcs: [...live.vpcs, { VpcId: 'vpc-default', IsDefault: true, dnsSupport: true, dnsHostnames: true }],
      subnets: [...live.subnets, { SubnetId: 'subnet-default', VpcId: 'vpc-default' }],
      routeTables: [...live.routeTables, { RouteTableId: 'rtb-default', VpcId: 'vpc-default' }],
      securityGroups: [...live.securityGroups, { GroupId: 'sg-other', VpcId: 'vpc-default' }],
      natGateways: [...live.natGateways, { NatGatewayId: 'nat-old', VpcId: 'vpc-1', State: 'deleted' }],
      endpoints: [...live.endpoints, { VpcEndpointId: 'vpce-old', VpcId: 'vpc-1', State: 'Deleted' }],
      peerings: [...live.peerings, { VpcPeeringConnectionId: 'pcx-old', Status: { Code: 'deleted' } }],
      buckets: [...live.buckets, { name: 'cdk-hnb659fds-assets-123456789012-eu-west-1', replication: [] }],
      roles: [...live.roles, { name: 'platform-development-Role', trust: [], statements: [], awsPolicies: [] }],
      stacks: [...live.stacks, { name: 'CDKToolkit', status: 'CREATE_COMPLETE', outputs: {}, resources: {} }],
    });
    expect(await readOnly(account)).toEqual(live);
  });
});

test('readRegions reads each Region by itself, and leaves its roles to each', async () => {
  const { first, second } = twoRegions;
  // IAM tells of all roles wherever it is asked.
  const roles = [...first.roles, ...second.roles];
  const accounts = new Map([
    ['eu-west-1', new Account({ ...first, roles })],
    ['us-west-2', new Account({ ...second, roles }, 'us-west-2')],
  ]);
  const standing = await readRegions((region) => (accounts.get(region) ?? new Account(nothing, region)).aws, {
    ...version,
    environment: recoverable,
    stacks: [...version.stacks, ...stacksIn('us-west-2', 'platform-dev-DrRegion')],
  });
  expect(standing.map(({ live: read }) => read)).toEqual([first, second]);
});
