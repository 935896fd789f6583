import { minorNumber } from './minor';

/**
 * Minors that a kubelet may be behind the API server.
 *
 * @see https://kubernetes.io/releases/version-skew-policy/
 */
export const KUBELET_MINORS_BEHIND = 3;

/** How a kubelet stands to an API server. */
export type Skew = 'ahead' | 'same' | 'behind' | 'too-far-behind';

/** How a kubelet of one minor stands to an API server of another: it may be behind by three, and never ahead. */
export function skewOf(kubelet: string, server: string): Skew {
  const behind = minorNumber(server) - minorNumber(kubelet);
  if (behind < 0) return 'ahead';
  if (behind === 0) return 'same';
  return behind <= KUBELET_MINORS_BEHIND ? 'behind' : 'too-far-behind';
}
