import { readNetwork } from '../../../scripts/reach/read-network';
import { BASE, networkOf, tcp, templateOf } from './small-network';
import { clusterWith } from './small-cluster';
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
    const { functions } = readNetwork([templateOf(base, outputs), other]);
    expect(caller).toBeDefined();
    expect(functions.map(({ name, interfaces }) => [name, interfaces[0]?.subnet.id])).toEqual([
      ['function/Caller', 'small-dev-One/Private'],
    ]);
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
