import type { NamedPort } from '../../../lib/network/ports';
import { callsOf } from '../callers';
import { containersOf, type Pod } from '../pods';
import type { Rule } from '../rule';

const covers = ({ port, toPort = port }: NamedPort, wanted: number): boolean => port <= wanted && wanted <= toPort;

const isForApi = ({ from, to, protocol }: NamedPort): boolean =>
  from === 'control-plane' && to === 'nodes' && protocol === 'tcp';

const isListening = (pods: readonly Pod[], named: NamedPort): boolean =>
  pods
    .flatMap(containersOf)
    .flatMap(({ ports }) => ports ?? [])
    .some(({ containerPort, protocol }) => protocol.toLowerCase() === named.protocol && covers(named, containerPort));

/**
 * The nodes’ security group opens the ports that components name: every port at which the API server calls their pods, and none
 * at which nothing listens.
 */
export const reachablePorts: Rule = {
  name: 'reachable-ports',
  check: ({ component, manifests, pods }) => [
    ...callsOf(manifests, pods)
      .filter(
        ({ port }) => port === undefined || !component.ports.some((named) => isForApi(named) && covers(named, port)),
      )
      .map(({ object, port }) => ({
        object,
        message:
          port === undefined
            ? 'calls a service that is not rendered, or a port that it does not have'
            : `calls port ${port} of pods; add it to the component’s \`ports\`, from the control plane to the nodes`,
      })),
    ...component.ports
      .filter(({ to }) => to === 'nodes' || to === 'fargate-pods')
      .filter((named) => !isListening(pods, named))
      .map(({ protocol, port }) => ({
        object: component.name,
        message: `opens ${protocol} port ${port}, at which no rendered container listens; take it out of \`ports\``,
      })),
  ],
};
