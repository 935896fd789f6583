import { readNetwork } from '../../../../scripts/rehearse/live/network';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

/** An account with the VPC that every account has, and one of ours, whose DNS is off. */
function account() {
  const aws = unconnected();
  const inBoth = (more: object = {}) => ['default', 'ours'].map((VpcId) => ({ VpcId, ...more }));
  answer(aws.ec2, {
    DescribeVpcsCommand: () => ({ Vpcs: [{ VpcId: 'default', IsDefault: true }, { VpcId: 'ours' }] }),
    // As AWS does, only the attribute that was asked for.
    DescribeVpcAttributeCommand: (input) =>
      textIn(input, 'Attribute') === 'enableDnsSupport'
        ? { EnableDnsSupport: { Value: false } }
        : { EnableDnsHostnames: { Value: true } },
    DescribeSubnetsCommand: () => ({ Subnets: inBoth() }),
    DescribeRouteTablesCommand: () => ({ RouteTables: inBoth() }),
    DescribeSecurityGroupsCommand: () => ({ SecurityGroups: inBoth() }),
    DescribeNatGatewaysCommand: () => ({
      NatGateways: [...inBoth({ State: 'available' }), { VpcId: 'ours', State: 'deleted' }],
    }),
    DescribeVpcEndpointsCommand: () => ({ VpcEndpoints: [...inBoth(), { VpcId: 'ours', State: 'Deleted' }] }),
    DescribeVpcPeeringConnectionsCommand: () => ({
      VpcPeeringConnections: ['active', 'deleted'].map((Code) => ({ Status: { Code } })),
    }),
    DescribeAddressesCommand: () => ({ Addresses: [{}, {}] }),
  });
  return aws;
}

describe('the network that stands', () => {
  test('leaves out the account’s default VPC, and all that is in it', async () => {
    const { vpcs, subnets, routeTables, securityGroups } = await readNetwork(account());
    for (const found of [vpcs, subnets, routeTables, securityGroups]) {
      expect(found.map(({ VpcId }) => VpcId)).toEqual(['ours']);
    }
  });

  test('leaves out gateways, endpoints and peerings that are gone and only remembered', async () => {
    const { natGateways, endpoints, peerings } = await readNetwork(account());
    expect(natGateways).toEqual([{ VpcId: 'ours', State: 'available' }]);
    expect(endpoints).toEqual([{ VpcId: 'ours' }]);
    expect(peerings).toEqual([{ Status: { Code: 'active' } }]);
  });

  test('carries the attributes that have calls of their own, and counts addresses', async () => {
    const { vpcs, addresses } = await readNetwork(account());
    expect(vpcs).toMatchObject([{ dnsSupport: false, dnsHostnames: true }]);
    expect(addresses).toBe(2);
  });
});
