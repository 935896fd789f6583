import { readGatewayEndpoints, readInterfaceEndpoints } from '../../../scripts/reach/read-endpoints';
import type { Json, JsonObject } from '../../../lib/compliance/template';
import { resource } from '../../support/template-of';
import { readerOf, STACK } from './small-network';

const endpoint = (ServiceName: Json, more: JsonObject) => resource('AWS::EC2::VPCEndpoint', { ServiceName, ...more });
const interfaces = {
  VpcEndpointType: 'Interface',
  SubnetIds: [{ Ref: 'Private' }],
  SecurityGroupIds: [{ Ref: 'Group' }],
};

describe('VPC endpoints', () => {
  it.each([
    ['com.amazonaws.us-east-1.ecr.api', 'ecr.api'],
    ['cn.com.amazonaws.cn-north-1.sts', 'sts'],
    [{ 'Fn::Join': ['', ['com.amazonaws.', { Ref: 'AWS::Region' }, '.s3']] }, 's3'],
    ['com.amazonaws.vpce.us-east-1.vpce-svc-1', 'us-east-1.vpce-svc-1'],
    ['aws.sagemaker.us-east-1.notebook', 'aws.sagemaker.us-east-1.notebook'],
  ])('are known by their service: %j', (name, service) => {
    const found = readInterfaceEndpoints(readerOf({ Endpoint: endpoint(name, interfaces) }));
    expect(found.map((one) => one.service)).toEqual([service]);
  });

  it.each([
    [{}, false],
    [{ PrivateDnsEnabled: true }, true],
    [{ PrivateDnsEnabled: false }, false],
  ])('take over the public name of the service or not: %j', (properties, privateDns) => {
    const Endpoint = endpoint('com.amazonaws.eu-west-1.sts', { ...interfaces, ...properties });
    expect(readInterfaceEndpoints(readerOf({ Endpoint }))).toMatchObject([
      { privateDns, interfaces: [{ subnet: { tier: 'private' }, groups: [{ name: 'callers' }] }] },
    ]);
  });

  it('are gateways unless they say otherwise, with the route tables that list them', () => {
    const Endpoint = endpoint('com.amazonaws.eu-west-1.s3', { RouteTableIds: [{ Ref: 'PrivateTable' }] });
    const reader = readerOf({ Endpoint });
    expect(readInterfaceEndpoints(reader)).toEqual([]);
    expect(readGatewayEndpoints(reader)).toEqual([
      { id: `${STACK}/Endpoint`, service: 's3', routeTables: new Set([`${STACK}/PrivateTable`]) },
    ]);
  });
});
