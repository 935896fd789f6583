import type { Problem } from '../problem';
import type { Rule } from './rule';

/** A range wider than this is no list of ports, but an open door. */
const WIDEST_RANGE = 4096;

interface Ports {
  readonly port: number;
  readonly toPort?: number | undefined;
}

const problemsIn = (list: string, entries: readonly Ports[]): Problem[] =>
  entries.flatMap(({ port, toPort = port }, index) => {
    const path = `${list}[${String(index)}].toPort`;
    if (toPort < port) {
      return [{ path, value: toPort, rule: `must not be below port (${String(port)})`, fix: 'exchange the two' }];
    }
    if (toPort - port >= WIDEST_RANGE) {
      return [
        {
          path,
          value: toPort,
          rule: `must open at most ${String(WIDEST_RANGE)} ports in one entry`,
          fix: 'list the ports that are really used; NodePort ranges are not needed behind the load balancer controller',
        },
      ];
    }
    return [];
  });

export const portRanges: Rule = {
  id: 'port-ranges',
  requirement: 'Port ranges run upwards and stay narrow.',
  check: ({ network, recovery }) => [
    ...problemsIn('network.workloadPorts', network.workloadPorts),
    ...problemsIn('network.egressPorts', network.egressPorts),
    ...problemsIn('recovery.ports', recovery?.ports ?? []),
  ],
};
