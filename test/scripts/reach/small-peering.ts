import type { JsonObject } from '../../../lib/compliance/template';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';
import { resource } from '../../support/template-of';
import { BASE, STACK, templateOf } from './small-network';

export const OTHER_STACK = 'small-dev-Other';
export const OTHER_REGION = 'eu-central-1';

const vpcId: JsonObject = {
  'Fn::GetStackOutput': { StackName: STACK, Region: 'eu-west-1', OutputName: 'VpcId' },
};
const connection: JsonObject = {
  'Fn::GetStackOutput': { StackName: OTHER_STACK, Region: OTHER_REGION, OutputName: 'Connection' },
};

/** Properties of a route of the private subnet through the peering. */
const leading = (VpcPeeringConnectionId: JsonObject, DestinationCidrBlock: string): JsonObject =>
  resource('AWS::EC2::Route', {
    RouteTableId: { Ref: 'PrivateTable' },
    DestinationCidrBlock,
    VpcPeeringConnectionId,
  });

const FURTHER: JsonObject = Object.fromEntries(
  Object.entries(BASE).map(([id, body]): [string, JsonObject] => [
    id,
    JSON.parse(JSON.stringify(body).replaceAll('"10.0.', '"10.1.').replaceAll('eu-west-1', OTHER_REGION)) as JsonObject,
  ]),
);

/** The small network, and the same in another Region with other addresses: their private subnets lead to each other. */
export const peered = (changes: JsonObject = {}): RegionalTemplate[] => [
  templateOf({ ...BASE, Over: leading(connection, '10.1.0.0/16') }, { VpcId: { Value: { Ref: 'Vpc' } } }),
  templateOf(
    {
      ...FURTHER,
      Peering: resource('AWS::EC2::VPCPeeringConnection', {
        VpcId: { Ref: 'Vpc' },
        PeerVpcId: vpcId,
        PeerRegion: 'eu-west-1',
      }),
      Over: leading({ Ref: 'Peering' }, '10.0.0.0/16'),
      ...changes,
    },
    { Connection: { Value: { Ref: 'Peering' } } },
    OTHER_STACK,
    OTHER_REGION,
  ),
];
