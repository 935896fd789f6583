import { PeeringRoutes } from '../../../lib/recovery/peering-routes';
import { valid, withRecovery } from '../../support/configuration';
import { ConstructStack } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('PeeringRoutes', () => {
  const network = { ...valid.network, availabilityZones: ['a', 'b', 'c'] };
  const environment = withRecovery({ cidr: '10.9.0.0/16' }, { ...valid, network });
  const stack = new ConstructStack(environment);
  new PeeringRoutes(stack, 'Routes', { environment, vpc: stack.vpc, connectionId: 'pcx-1' });
  const routes = Object.values(stack.rendered('AWS::EC2::Route'))
    .map(({ Properties }) => Properties)
    .filter((route) => propertyOf(route, 'VpcPeeringConnectionId') === 'pcx-1');

  it('lead to the range of the other Region, from the private subnets of each zone and from no others', () => {
    expect(routes).toEqual(
      stack.privateRouteTables().map((RouteTableId) => ({
        RouteTableId,
        DestinationCidrBlock: '10.9.0.0/16',
        VpcPeeringConnectionId: 'pcx-1',
      })),
    );
    expect(routes).toHaveLength(3);
  });
});
