import { reach, type Question } from '../../../scripts/reach/reach';
import { resource } from '../../support/template-of';
import { UsageError } from '../../../scripts/terminal/usage-error';
import { networkOf } from './small-network';

const ask = (from: string, to: string, resources = {}, port = 443) => {
  const question: Question = { from, to, protocol: 'tcp', port };
  return reach(networkOf(resources), question);
};
const FUNCTION = 'function/Function';
const second = {
  Second: resource('AWS::EC2::Subnet', {
    CidrBlock: '10.0.2.0/24',
    AvailabilityZone: 'eu-west-1b',
    Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'private' }],
  }),
};

describe('an answer', () => {
  it('repeats the question', () => {
    expect(ask(FUNCTION, 'internet').question).toEqual({ from: FUNCTION, to: 'internet', protocol: 'tcp', port: 443 });
  });

  it('is one way where all addresses fare alike, with everything that it leads through', () => {
    const { verdict, ways } = ask(FUNCTION, 'internet');
    expect(verdict).toBe('reachable');
    expect(ways).toHaveLength(1);
    expect(ways[0]?.steps.map(({ resources }) => resources)).toEqual([
      ['small-dev-One/Group'],
      ['small-dev-One/PrivateTable'],
      ['small-dev-One/Nat'],
      ['small-dev-One/PublicTable'],
      ['small-dev-One/Gateway'],
    ]);
  });

  it('ends each way with the first refusal', () => {
    const { verdict, ways } = ask(FUNCTION, 'internet', {}, 22);
    expect(verdict).toBe('blocked');
    expect(ways.map(({ open, steps }) => [open, steps.length, steps.at(-1)?.check])).toEqual([[false, 1, 'egress']]);
  });

  it('is "partly" where some addresses fare otherwise, open ways first', () => {
    const { verdict, ways } = ask('subnets/private', 'internet', second);
    expect(verdict).toBe('partly');
    expect(ways.map(({ from, open }) => [open, from])).toEqual([
      [true, ['private eu-west-1a (10.0.1.0/24)']],
      [false, ['private eu-west-1b (10.0.2.0/24)']],
    ]);
  });

  it('names all that share a way, and the resources of each', () => {
    const Association = resource('AWS::EC2::SubnetRouteTableAssociation', {
      SubnetId: { Ref: 'Second' },
      RouteTableId: { Ref: 'SecondTable' },
    });
    const SecondRoute = resource('AWS::EC2::Route', {
      RouteTableId: { Ref: 'SecondTable' },
      DestinationCidrBlock: '0.0.0.0/0',
      NatGatewayId: { Ref: 'Nat' },
    });
    const SecondTable = resource('AWS::EC2::RouteTable');
    const { ways } = ask('subnets/private', 'internet', { ...second, Association, SecondTable, SecondRoute });
    expect(ways).toHaveLength(1);
    expect(ways[0]?.from).toHaveLength(2);
    expect(ways[0]?.steps[1]?.resources).toEqual(['small-dev-One/PrivateTable', 'small-dev-One/SecondTable']);
  });
});

describe('a question that means nothing', () => {
  it.each([
    ['nowhere', FUNCTION, 'There is no place called "nowhere"'],
    [FUNCTION, 'nowhere', 'There is no place called "nowhere"'],
    ['aws/sts', FUNCTION, 'aws/sts is called, it calls nobody'],
    ['dns-resolver', FUNCTION, 'dns-resolver is called, it calls nobody'],
    ['10.0.9.9', FUNCTION, 'No subnet holds 10.0.9.9'],
    [FUNCTION, '10.0.9.9', 'Neither function/Function nor 10.0.9.9 is in a subnet here'],
    ['internet', 'aws/sts', 'Neither internet nor aws/sts'],
    ['10.9.0.0/16', '203.0.113.9', 'Neither 10.9.0.0/16 nor 203.0.113.9'],
  ])('is refused: %s to %s', (from, to, message) => {
    expect(() => ask(from, to)).toThrow(UsageError);
    expect(() => ask(from, to)).toThrow(message);
  });
});
