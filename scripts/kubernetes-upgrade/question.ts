import type { LiveCluster } from './live/live-cluster';
import { minorBeside, minorNumber } from './minor';

/** What a check is asked about: one cluster, on its way from one version to another. */
export interface Question {
  readonly live: LiveCluster;
  /** What the control plane runs. */
  readonly from: string;
  /** What the command line asks for. */
  readonly to: string;
  /** The minor that comes next on the way; `to` itself when the cluster has arrived. */
  readonly next: string;
  /** What the configuration says. */
  readonly configured: string;
  readonly now: Date;
}

/** Whether the control plane runs what is asked for already. */
export const hasArrived = ({ from, to }: Pick<Question, 'from' | 'to'>): boolean => from === to;

/** The question about one cluster. */
export function questionOf(live: LiveCluster, to: string, now: Date): Question {
  const from = live.controlPlane.version;
  const next = minorNumber(from) < minorNumber(to) ? minorBeside(from, 1) : to;
  return { live, from, to, next, configured: live.planned.environment.cluster.version, now };
}
