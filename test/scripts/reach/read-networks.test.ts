import { readNetworks } from '../../../scripts/reach/read-networks';
import { BASE, networkOf, onlyNetwork, tcp, templateOf } from './small-network';
import { clusterWith } from './small-cluster';
import { peered } from './small-peering';
import { resource } from '../../support/template-of';

describe('the network of an environment', () => {
  it('is read from all stacks together', () => {
    const { Function: caller, ...base } = BASE;
    const outputs = {
      Subnet: { Value: { Ref: 'Private' }, Export: { Name: 'one:subnet' } },
      Group: { Value: { Ref: 'Group' }, Export: { Name: 'one:group' } },
    };
    const imports = {
      SubnetIds: [{ 'Fn::ImportValue': 'one:subnet' }],
      SecurityGroupIds: [{ 'Fn::ImportValue': 'one:group' }],
    };
    const other = templateOf(
      { Caller: resource('AWS::Lambda::Function', { VpcConfig: imports }) },
      {},
      'small-dev-Two',
    );
    const { functions } = onlyNetwork([templateOf(base, outputs), other]);
    expect(caller).toBeDefined();
    expect(functions.map(({ name, interfaces }) => [name, interfaces[0]?.subnet.id])).toEqual([
      ['function/Caller', 'small-dev-One/Private'],
    ]);
  });

  it('is one for each Region, which sees those of the others', () => {
    const networks = readNetworks(peered());
    expect(networks.map(({ region, vpc, others }) => [region, vpc.id, others.map((other) => other.vpc.id)])).toEqual([
      ['eu-west-1', 'small-dev-One/Vpc', ['small-dev-Other/Vpc']],
      ['eu-central-1', 'small-dev-Other/Vpc', ['small-dev-One/Vpc']],
    ]);
    expect(networks.map(({ subnets }) => subnets.map(({ vpc }) => vpc))).toEqual([
      ['small-dev-One/Vpc', 'small-dev-One/Vpc'],
      ['small-dev-Other/Vpc', 'small-dev-Other/Vpc'],
    ]);
    expect(networks[0]?.namedRanges).toEqual(networks[1]?.namedRanges);
  });

  it('is none in a Region without a VPC', () => {
    const topic = templateOf({ Topic: resource('AWS::SNS::Topic') }, {}, 'small-dev-Costs', 'us-east-1');
    expect(readNetworks([...peered(), topic]).map(({ region }) => region)).toEqual(['eu-west-1', 'eu-central-1']);
    expect(() => readNetworks([topic])).toThrow('The templates hold no VPC.');
  });

  it('needs no cluster', () => {
    expect(networkOf()).toMatchObject({ controlPlane: undefined, nodeGroups: [], fargate: [] });
  });

  it('names every range at whose edges something changes, once', () => {
    const network = networkOf({
      Cluster: clusterWith({ PublicAccessCidrs: ['203.0.113.0/24'] }),
      Rule: resource('AWS::EC2::SecurityGroupIngress', {
        GroupId: { Ref: 'Group' },
        ...tcp(22, { CidrIp: '198.51.100.7/32' }),
      }),
    });
    const cidrs = network.namedRanges.map(({ cidr }) => cidr);
    expect(cidrs).toEqual([...new Set(cidrs)]);
    expect(cidrs).toEqual(
      expect.arrayContaining(['0.0.0.0/0', '10.0.0.0/16', '10.0.1.0/24', '198.51.100.7/32', '203.0.113.0/24']),
    );
  });
});
