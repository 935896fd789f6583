import { Peering } from '../../../lib/recovery/peering';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

describe('Peering', () => {
  const environment = withRecovery();
  const stack = new ConstructStack(environment);
  const { connectionId } = new Peering(stack, 'Peering', { environment, vpc: stack.vpc, otherVpcId: 'vpc-other' });
  const [id] = Object.keys(stack.rendered('AWS::EC2::VPCPeeringConnection'));

  it('joins this VPC to the other one, in the other Region of the same account', () => {
    expect(propertiesOf(stack.rendered('AWS::EC2::VPCPeeringConnection'))).toEqual([
      {
        VpcId: stack.resolve(stack.vpc.vpcId) as unknown,
        PeerVpcId: 'vpc-other',
        PeerRegion: 'us-west-2',
        PeerOwnerId: { Ref: 'AWS::AccountId' },
      },
    ]);
    expect(stack.resolve(connectionId)).toEqual({ Ref: id });
  });

  it('leads this side’s nodes there', () => {
    const routes = propertiesOf(stack.rendered('AWS::EC2::Route'));
    expect(routes.filter((route) => JSON.stringify(route).includes('VpcPeeringConnectionId'))).toEqual(
      stack.privateRouteTables().map((RouteTableId) => ({
        RouteTableId,
        DestinationCidrBlock: '10.9.0.0/16',
        VpcPeeringConnectionId: { Ref: id },
      })),
    );
  });
});
