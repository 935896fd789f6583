import { portRanges } from '../../../../lib/config/rules/port-ranges';
import { withNetwork, withRecovery } from '../../../support/configuration';

const reason = 'HTTP between application services';
const egress = { cidr: '10.20.0.0/16', protocol: 'tcp', reason } as const;

describe('port-ranges', () => {
  it.each([
    ['a single port', { port: 8080 }],
    ['a range of one port', { port: 8080, toPort: 8080 }],
    ['4096 ports', { port: 1, toPort: 4096 }],
    ['the last port', { port: 65535 }],
  ])('accepts %s', (_, range) => {
    expect(portRanges.check(withNetwork({ workloadPorts: [{ protocol: 'tcp', reason, ...range }] }))).toEqual([]);
    expect(portRanges.check(withNetwork({ egressPorts: [{ ...egress, ...range }] }))).toEqual([]);
  });

  it('refuses a range that runs downwards', () => {
    const ports = [
      { port: 80, protocol: 'tcp' as const, reason },
      { port: 81, toPort: 80, protocol: 'udp' as const, reason },
    ];
    expect(portRanges.check(withNetwork({ workloadPorts: ports }))).toEqual([
      {
        path: 'network.workloadPorts[1].toPort',
        value: 80,
        rule: 'must not be below port (81)',
        fix: 'exchange the two',
      },
    ]);
  });

  it('refuses more than 4096 ports in one entry', () => {
    expect(portRanges.check(withNetwork({ egressPorts: [{ ...egress, port: 1, toPort: 4097 }] }))).toEqual([
      {
        path: 'network.egressPorts[0].toPort',
        value: 4097,
        rule: 'must open at most 4096 ports in one entry',
        fix: 'list the ports that are really used; NodePort ranges are not needed behind the load balancer controller',
      },
    ]);
  });

  it('holds the ports between Regions to the same', () => {
    const ports = [
      { port: 1, toPort: 4096, reason },
      { port: 81, toPort: 80, reason },
      { port: 1, toPort: 4097, reason },
    ];
    expect(portRanges.check(withRecovery({ ports })).map(({ path, rule }) => [path, rule])).toEqual([
      ['recovery.ports[1].toPort', 'must not be below port (81)'],
      ['recovery.ports[2].toPort', 'must open at most 4096 ports in one entry'],
    ]);
  });
});
