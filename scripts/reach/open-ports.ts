import type { Interface, Network, Ports, Protocol, SecurityGroup } from './model';
import { placesOf } from './places';
import { reach, type Verdict } from './reach';

/** Ports between which nothing changes, and how they fare. */
export interface OpenPorts extends Ports {
  readonly protocol: Protocol;
  readonly verdict: Exclude<Verdict, 'blocked'>;
}

export const PROTOCOLS: readonly Protocol[] = ['tcp', 'udp'];

/**
 * Every port on which one place reaches another, all or some of it. Rules change at their own edges only, so one port
 * of each stretch between two edges stands for all of it.
 *
 * @throws UsageError as {@link reach} does
 */
export function openPorts(
  network: Network,
  question: { readonly from: string; readonly to: string },
  protocols: readonly Protocol[] = PROTOCOLS,
): OpenPorts[] {
  const stretches = stretchesOf(network);
  return protocols.flatMap((protocol) => {
    const open = stretches.flatMap((ports): OpenPorts[] => {
      const { verdict } = reach(network, { ...question, protocol, port: ports.first });
      return verdict === 'blocked' ? [] : [{ ...ports, protocol, verdict }];
    });
    return joined(open);
  });
}

/** Ports that answer without any rule: names, time, metadata and the public endpoint. */
const FIXED: readonly Ports[] = [53, 80, 123, 443].map((port) => ({ first: port, last: port }));

function stretchesOf(network: Network): Ports[] {
  const rules = groupsOf(network).flatMap(({ ingress, egress }) => [...ingress, ...egress]);
  const subnets = [network, ...network.others].flatMap((one) => one.subnets);
  const entries = subnets.flatMap(({ acl }) => acl?.entries ?? []);
  const edges = [...FIXED, ...[...rules, ...entries].map(({ ports }) => ports)].flatMap(({ first, last }) => [
    first,
    last + 1,
  ]);
  const starts = [...new Set([1, ...edges])]
    .filter((port) => port >= 1 && port <= 65_535)
    .sort((one, other) => one - other);
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? 65_536) - 1 }));
}

function groupsOf(network: Network): SecurityGroup[] {
  const interfaces = placesOf(network).flatMap((place): readonly Interface[] => {
    if (place.kind === 'control-plane') return place.controlPlane.interfaces;
    return place.kind === 'interfaces' ? place.interfaces : [];
  });
  return [...new Set(interfaces.flatMap(({ groups }) => groups ?? []))];
}

/** Stretches that touch and fare alike are one. */
function joined(open: readonly OpenPorts[]): OpenPorts[] {
  const result: OpenPorts[] = [];
  for (const ports of open) {
    const last = result.at(-1);
    if (last !== undefined && last.last + 1 === ports.first && last.verdict === ports.verdict) {
      result[result.length - 1] = { ...last, last: ports.last };
    } else result.push(ports);
  }
  return result;
}
