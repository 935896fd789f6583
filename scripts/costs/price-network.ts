import { isTrue, items, outcomes, textOf } from '../../lib/compliance/template';
import { fixed, type PricingRule } from './charge';
import { HOURS_PER_MONTH, PRICES } from './prices';

/** A gateway is paid by the hour, and for each GB in either direction. */
export const natGateway: PricingRule = () => ({
  charges: [fixed('NAT', PRICES.natGateway, HOURS_PER_MONTH)],
  rates: ['natGatewayData'],
});

/** An address is paid for whether it is in use or not. */
export const elasticAddress: PricingRule = () => ({
  charges: [fixed('Public addresses', PRICES.publicAddress, HOURS_PER_MONTH)],
});

/** How many zones an interface endpoint is in: it has one subnet in each, and is paid in each. */
export const zonesOf = (subnets: Parameters<typeof items>[0]): number => items(subnets).length;

/** Gateways to S3 and DynamoDB are free; interfaces are paid in each zone by the hour, and by the GB. */
export const vpcEndpoint: PricingRule = ({ properties }) => {
  const type = outcomes(properties, 'VpcEndpointType').map(textOf).join();
  if (type === '' || type === 'Gateway') return {};
  if (type !== 'Interface')
    return { notPriced: [`VPC endpoint of type ${type}: only Interface and Gateway are known`] };
  return {
    charges: [fixed('Interface endpoints', PRICES.endpoint, zonesOf(properties['SubnetIds']) * HOURS_PER_MONTH)],
    rates: ['endpointData'],
  };
};

/** Logs that AWS writes for us cost what our own do, up to 10 TB a month; what they are written to is paid by itself. */
export const flowLog: PricingRule = ({ properties }) =>
  textOf(properties['LogDestinationType']) === 's3' ||
  textOf(properties['LogDestinationType']) === 'kinesis-data-firehose'
    ? { notPriced: [`flow log to ${textOf(properties['LogDestinationType'])}: only CloudWatch Logs is known`] }
    : { rates: ['logs', 'logStorage'] };

/** Whether the first network interface of an instance takes a public address. */
export const hasPublicAddress = (networkInterfaces: Parameters<typeof items>[0]): boolean =>
  items(networkInterfaces).some((one) => outcomes(one, 'AssociatePublicIpAddress').some(isTrue));
