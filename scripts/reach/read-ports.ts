import type { Ports, Protocol } from './model';

const PROTOCOLS: Readonly<Record<string, Protocol | 'all'>> = {
  '-1': 'all',
  tcp: 'tcp',
  '6': 'tcp',
  udp: 'udp',
  '17': 'udp',
};
const ALL: Ports = { first: 0, last: 65_535 };

/** A protocol by name or IANA number; undefined for those that have no ports. */
export const readProtocol = (text: string): Protocol | 'all' | undefined => PROTOCOLS[text.toLowerCase()];

/** Ports as EC2 writes them; all of them where the protocol has no say, or the ports are -1 or absent. */
export function readPorts(protocol: Protocol | 'all', from: string, to: string): Ports {
  if (protocol === 'all' || from === '' || from === '-1') return ALL;
  return { first: Number(from), last: to === '' ? Number(from) : Number(to) };
}
