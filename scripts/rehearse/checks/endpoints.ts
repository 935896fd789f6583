import { differs, type Check } from './check';

/** S3 is reached without leaving AWS; where endpoints are required, every interface endpoint has private DNS and a security group. */
export const endpoints: Check = (live, { region, network }) => {
  const interfaces = live.endpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Interface');
  const gateways = live.endpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Gateway');
  return [
    ...differs(
      'whether S3 has a gateway endpoint',
      gateways.some(({ ServiceName }) => ServiceName === `com.amazonaws.${region}.s3`),
      true,
    ),
    ...differs('whether there are interface endpoints', interfaces.length > 0, network.endpoints === 'required'),
    ...interfaces.flatMap(({ ServiceName = '', PrivateDnsEnabled, Groups = [], SubnetIds = [] }) => [
      ...differs(`private DNS of ${ServiceName}`, PrivateDnsEnabled, true),
      ...differs(`whether ${ServiceName} has a security group`, Groups.length > 0, true),
      ...differs(`the zones of ${ServiceName}`, SubnetIds.length, network.availabilityZones.length),
    ]),
  ];
};
