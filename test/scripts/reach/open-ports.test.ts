import type { JsonObject } from '../../../lib/compliance/template';
import { openPorts } from '../../../scripts/reach/open-ports';
import { reach } from '../../../scripts/reach/reach';
import { resource } from '../../support/template-of';
import { networkOf } from './small-network';

const group = (...rules: JsonObject[]) => ({
  Group: resource('AWS::EC2::SecurityGroup', { GroupDescription: 'callers', SecurityGroupIngress: rules }),
});
const rule = (FromPort: number, ToPort: number, more: JsonObject = { CidrIp: '0.0.0.0/0' }) => ({
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
  ...more,
});
const QUESTION = { from: 'vpc', to: 'function/Function' };
const open = (...rules: JsonObject[]) =>
  openPorts(networkOf(group(...rules)), QUESTION).map(
    ({ protocol, first, last, verdict }) => `${protocol} ${first}-${last} ${verdict}`,
  );

describe('the open ports between two places', () => {
  it.each([
    [[], []],
    [[rule(22, 22)], ['tcp 22-22 reachable']],
    [[rule(1, 65_535)], ['tcp 1-65535 reachable']],
    [[rule(0, 65_535)], ['tcp 1-65535 reachable']],
    [[rule(80, 90), rule(85, 100)], ['tcp 80-100 reachable']],
    [[rule(80, 90), rule(91, 100)], ['tcp 80-100 reachable']],
    [
      [rule(80, 90), rule(92, 100)],
      ['tcp 80-90 reachable', 'tcp 92-100 reachable'],
    ],
    [
      [rule(53, 53), { ...rule(53, 53), IpProtocol: 'udp' }],
      ['tcp 53-53 reachable', 'udp 53-53 reachable'],
    ],
    [
      [rule(22, 22, { CidrIp: '10.0.1.0/24' }), rule(23, 23)],
      ['tcp 22-22 partly', 'tcp 23-23 reachable'],
    ],
  ])('are those of the rules: %j', (rules, expected) => {
    expect(open(...rules)).toEqual(expected);
  });

  it('are asked for one protocol when one is given', () => {
    const network = networkOf(group(rule(22, 22), { ...rule(53, 53), IpProtocol: 'udp' }));
    expect(openPorts(network, QUESTION, ['udp']).map(({ protocol }) => protocol)).toEqual(['udp']);
  });

  it('agree with the answer for every single port around the edges', () => {
    const network = networkOf(group(rule(80, 90), rule(443, 443)));
    const found = openPorts(network, QUESTION, ['tcp']);
    const edges = [1, 79, 80, 90, 91, 442, 443, 444, 65_535];
    const asked = edges.map((port) => reach(network, { ...QUESTION, protocol: 'tcp', port }).verdict !== 'blocked');
    expect(edges.map((port) => found.some(({ first, last }) => first <= port && port <= last))).toEqual(asked);
  });
});
