import { ec2Port } from '../../../lib/network/ec2-port';

describe('a named port in EC2’s words', () => {
  it.each([
    ['one TCP port', { protocol: 'tcp', port: 443 }, { ipProtocol: 'tcp', fromPort: 443, toPort: 443 }],
    ['a TCP range', { protocol: 'tcp', port: 80, toPort: 90 }, { ipProtocol: 'tcp', fromPort: 80, toPort: 90 }],
    ['one UDP port', { protocol: 'udp', port: 53 }, { ipProtocol: 'udp', fromPort: 53, toPort: 53 }],
    ['a UDP range', { protocol: 'udp', port: 1, toPort: 2 }, { ipProtocol: 'udp', fromPort: 1, toPort: 2 }],
  ] as const)('is %s', (_, named, rule) => {
    expect(ec2Port(named).toRuleJson()).toEqual(rule);
  });
});
