import { prod } from '../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../lib/config/validate';
import { VpcStack } from '../../../lib/stacks/vpc-stack';
import { acknowledgementsOn } from '../../support/acknowledgements-on';
import { testApp } from '../../support/app';
import { findingsIn } from '../../support/findings';

const ROUTE = 'NIST.800.53.R5::NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW';

describe('acknowledgements of the network', () => {
  const stack = new VpcStack(testApp(), { environment: validateEnvironment(prod) });
  const on = (path: string) => stack.node.findAll().filter(({ node }) => node.path.includes(path));

  it('accept the routes of public subnets to the internet gateway, and of no other', () => {
    const accepted = stack.node.findAll().filter((construct) => ROUTE in acknowledgementsOn(construct));
    expect(accepted.map(({ node }) => node.path.replace(/^.*\/Vpc\//, ''))).toEqual([
      'publicSubnet1/DefaultRoute',
      'publicSubnet2/DefaultRoute',
      'publicSubnet3/DefaultRoute',
    ]);
  });

  it('accept that zones are named, on the VPC', () => {
    const [vpc] = on('/Network/Vpc');
    expect(vpc === undefined ? {} : acknowledgementsOn(vpc)).toEqual({
      'CloudFormation-Validate::W3010':
        'Zones come from the environment file, so that synthesis needs no lookup and addresses stay where they are.',
    });
  });

  it('leave nothing open', () => {
    const { open, accepted } = findingsIn(stack);
    expect(open).toEqual([]);
    expect(accepted).toMatchObject({
      'NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW':
        'Public subnets hold NAT and internet-facing load balancers only; nodes and the control plane live in private ones.',
    });
  });
});
