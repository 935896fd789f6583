import { readPorts, readProtocol } from '../../../scripts/reach/read-ports';

describe('protocols and ports', () => {
  it.each([
    ['-1', 'all'],
    ['tcp', 'tcp'],
    ['TCP', 'tcp'],
    ['6', 'tcp'],
    ['udp', 'udp'],
    ['17', 'udp'],
    ['icmp', undefined],
    ['1', undefined],
    ['50', undefined],
  ])('read %s as %s', (text, protocol) => {
    expect(readProtocol(text)).toBe(protocol);
  });

  it.each([
    ['tcp', '443', '443', 443, 443],
    ['udp', '53', '54', 53, 54],
    ['tcp', '443', '', 443, 443],
    ['tcp', '-1', '-1', 0, 65_535],
    ['tcp', '', '', 0, 65_535],
    ['all', '443', '443', 0, 65_535],
  ] as const)('read %s from %s to %s', (protocol, from, to, first, last) => {
    expect(readPorts(protocol, from, to)).toEqual({ first, last });
  });
});
