import { waysOut } from '../../../scripts/costs/ways-out';
import { template } from './made-up-resources';

const subnet = (AvailabilityZone: unknown) => ({ Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone } });
const endpoint = (VpcEndpointType: string, ...SubnetIds: string[]) => ({
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: { VpcEndpointType, ...(SubnetIds.length === 0 ? {} : { SubnetIds }) },
});

test('counts zones once, gateways, interface endpoints, and the instances that forward', () => {
  const network = template({
    A: subnet('a'),
    B: subnet('b'),
    AlsoB: subnet('b'),
    Nat: { Type: 'AWS::EC2::NatGateway' },
    S3: endpoint('Gateway'),
    Ecr: endpoint('Interface', 'A', 'B'),
    Bastion: { Type: 'AWS::EC2::Instance' },
    NatInstance: { Type: 'AWS::EC2::Instance', Properties: { SourceDestCheck: false } },
  });
  expect(waysOut([template({}), network])).toEqual({
    zones: 2,
    natGateways: 1,
    natInstances: 1,
    interfaceEndpoints: 1,
  });
});

test('tells zones apart that an intrinsic function picks', () => {
  const pick = (index: number) => ({ 'Fn::Select': [index, { 'Fn::GetAZs': '' }] });
  expect(waysOut([template({ A: subnet(pick(0)), B: subnet(pick(1)) })])?.zones).toBe(2);
});

test('sees no ways out where there is no subnet', () => {
  expect(waysOut([template({ Key: { Type: 'AWS::KMS::Key' } })])).toBeUndefined();
});
