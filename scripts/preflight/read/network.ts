import {
  DescribeAddressesCommand,
  paginateDescribeNatGateways,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';

import { allPages } from '../../aws/all-pages';
import { askOnce } from '../../aws/ask-once';

/** The VPCs of a Region, those that other accounts share among them. */
export const allVpcs = askOnce((aws) => allPages(paginateDescribeVpcs({ client: aws.ec2() }, {}), ({ Vpcs }) => Vpcs));

/** The subnets of a Region, those that other accounts share among them. */
export const allSubnets = askOnce((aws) =>
  allPages(paginateDescribeSubnets({ client: aws.ec2() }, {}), ({ Subnets }) => Subnets),
);

/** The endpoints of all VPCs of a Region. */
export const allEndpoints = askOnce((aws) =>
  allPages(paginateDescribeVpcEndpoints({ client: aws.ec2() }, {}), ({ VpcEndpoints }) => VpcEndpoints),
);

/** The NAT gateways of a Region that count: one that failed or is gone is listed for an hour. */
export const liveNatGateways = askOnce((aws) => {
  const Filter = [{ Name: 'state', Values: ['pending', 'available', 'deleting'] }];
  return allPages(paginateDescribeNatGateways({ client: aws.ec2() }, { Filter }), ({ NatGateways }) => NatGateways);
});

/** The Elastic IP addresses of a Region, without those that the account brought along, which have no quota. */
export const amazonAddresses = askOnce(async (aws) => {
  const { Addresses = [] } = await aws.ec2().send(new DescribeAddressesCommand({}));
  return Addresses.filter(({ PublicIpv4Pool = 'amazon' }) => PublicIpv4Pool === 'amazon');
});
