import type { Kubernetes } from '../kubernetes/kubernetes';
import type { How } from './how';
import type { Outcome } from './outcome';
import type { Place } from './place';

/** Something that is done in AWS before stacks go: what controllers of the cluster have made, and stacks do not know. */
export interface AwsStep {
  /** The name of its file. */
  readonly id: string;
  readonly explanation: string;
  readonly run: (place: Place, how: How) => Promise<Outcome>;
}

/** Something that is done through the Kubernetes API, while the controllers that clean up still run. */
export interface KubernetesStep {
  /** The name of its file. */
  readonly id: string;
  readonly explanation: string;
  readonly run: (kubernetes: Kubernetes, how: How) => Promise<Outcome>;
}
