import type { JsonObject } from '../../../lib/compliance/template';
import type { Cost } from '../../../scripts/costs/charge';
import { elasticAddress, flowLog, natGateway, vpcEndpoint } from '../../../scripts/costs/price-network';
import { PRICES } from '../../../scripts/costs/prices';
import { resource, setting } from './made-up-resources';

const endpoint = (properties: JsonObject): Cost =>
  vpcEndpoint(resource('AWS::EC2::VPCEndpoint', properties), setting());
const amountsIn = ({ charges = [] }: Cost) => charges.flatMap(({ atLeast }) => atLeast);

test('a NAT gateway is paid by the hour, and by the GB', () => {
  const cost = natGateway(resource('AWS::EC2::NatGateway'), setting());
  expect(amountsIn(cost)).toEqual([{ price: PRICES.natGateway, quantity: 730 }]);
  expect(cost.rates).toEqual(['natGatewayData']);
});

test('an address is paid by the hour', () => {
  expect(amountsIn(elasticAddress(resource('AWS::EC2::EIP'), setting()))).toEqual([
    { price: PRICES.publicAddress, quantity: 730 },
  ]);
});

describe('a VPC endpoint', () => {
  it.each([[{ VpcEndpointType: 'Gateway' }], [{}]])('that is a gateway is free: %j', (properties) => {
    expect(endpoint(properties)).toEqual({});
  });

  it('that is an interface is paid in each of its zones by the hour, and by the GB', () => {
    const cost = endpoint({ VpcEndpointType: 'Interface', SubnetIds: [{ Ref: 'A' }, { Ref: 'B' }, { Ref: 'C' }] });
    expect(amountsIn(cost)).toEqual([{ price: PRICES.endpoint, quantity: 3 * 730 }]);
    expect(cost.rates).toEqual(['endpointData']);
  });

  it('of another type is not priced', () => {
    expect(endpoint({ VpcEndpointType: 'GatewayLoadBalancer' })).toEqual({
      notPriced: ['VPC endpoint of type GatewayLoadBalancer: only Interface and Gateway are known'],
    });
  });
});

describe('a flow log', () => {
  it('to CloudWatch Logs costs what logs cost', () => {
    const toLogs = resource('AWS::EC2::FlowLog', { LogDestinationType: 'cloud-watch-logs' });
    expect(flowLog(toLogs, setting())).toEqual({ rates: ['logs', 'logStorage'] });
  });

  it.each(['s3', 'kinesis-data-firehose'])('to %s is not priced', (LogDestinationType) => {
    expect(flowLog(resource('AWS::EC2::FlowLog', { LogDestinationType }), setting()).notPriced).toEqual([
      `flow log to ${LogDestinationType}: only CloudWatch Logs is known`,
    ]);
  });
});
