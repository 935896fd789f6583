import type { Environment } from '../../config/schema';
import { runsOnFargate } from '../../identity/identity-kind';

/** Whether there are EC2 nodes that Auto Mode does not run: those need the network add-ons. */
export const hasOwnNodes = ({ capacity }: Environment): boolean =>
  capacity.some(({ kind }) => kind !== 'fargate-profile' && kind !== 'auto-mode');

/** Whether there are EC2 nodes at all. */
export const hasNodes = ({ capacity }: Environment): boolean => capacity.some(({ kind }) => kind !== 'fargate-profile');

/**
 * Whether there are EC2 nodes as soon as the stack is there: Karpenter’s come only after its controller, and a pilot light
 * has groups without nodes.
 */
export const hasStandingNodes = ({ capacity }: Environment): boolean =>
  capacity.some((item) => item.kind === 'auto-mode' || ('minSize' in item && item.minSize > 0));

/** Whether some pods run on Fargate, whichever they are. */
export const hasFargate = ({ capacity }: Environment): boolean =>
  capacity.some(({ kind }) => kind === 'fargate-profile');

export const hasAutoMode = ({ capacity }: Environment): boolean => capacity.some(({ kind }) => kind === 'auto-mode');

/** Whether some group of nodes may have more than it begins with. */
export const canGrow = ({ capacity }: Environment): boolean =>
  capacity.some((item) => 'minSize' in item && item.minSize < item.maxSize);

export const hasKarpenter = ({ capacity }: Environment): boolean => capacity.some(({ kind }) => kind === 'karpenter');

/**
 * How many machines there are for the pods of a namespace before Karpenter makes any: every pod on Fargate and every pod of
 * Auto Mode gets one, without end.
 */
export const standingNodesFor = (environment: Environment, namespace: string): number =>
  runsOnFargate(environment, namespace) || hasAutoMode(environment)
    ? Infinity
    : environment.capacity
        .filter((item) => 'minSize' in item && item.taints.every(({ effect }) => effect === 'PREFER_NO_SCHEDULE'))
        .reduce((nodes, item) => nodes + ('minSize' in item ? item.minSize : 0), 0);

/** Whether the pods of kube-system land on Fargate. */
export const systemOnFargate = (environment: Environment): boolean => runsOnFargate(environment, 'kube-system');
