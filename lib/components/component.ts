import type { Environment } from '../config/schema';
import type { Permissions } from '../identity/permission';
import type { EndpointService } from '../network/endpoint-service';
import type { NamedPort } from '../network/ports';
import type { Chart } from './chart';
import type { ClusterFacts } from './cluster-facts';
import type { KubernetesObject } from './kubernetes-object';

/** Levels of the Pod Security Standards, the strictest last. */
export type PodSecurity = 'privileged' | 'baseline' | 'restricted';

/** Where a component lives. Namespaces that EKS makes bear no label of ours. */
export interface ComponentNamespace {
  readonly name: string;
  /** What its pods may ask for. Default, for namespaces that EKS makes: as EKS has them. */
  readonly podSecurity?: PodSecurity;
  /** Labels that something looks for. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Something that must hold before what comes after a component can rely on it. */
export interface Readiness {
  /** What is waited for, in a few words: the id of the step. */
  readonly id: string;
  /** As kubectl takes them: `endpointslices`, `deployment`, `crd`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** Path without braces whose value is there, at most 2 KiB long, when it is ready: `.status.readyReplicas`. */
  readonly jsonPath: string;
}

/** One in-cluster component, as data: everything that the platform derives from it is derived elsewhere, in one place each. */
export interface Component {
  /** Also its release’s name: lower-case words joined by hyphens. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly purpose: string;
  /** Whether the environment has a use for it. What an operator excludes is not asked. */
  readonly wanted: (environment: Environment) => boolean;
  /** Components that must be ready before it, where they are installed. */
  readonly after: readonly string[];
  readonly namespace: ComponentNamespace;
  /** Where its pods can run. Absent: it has no pods. */
  readonly pods?: {
    /** A DaemonSet finds no place on Fargate. */
    readonly kind: 'deployment' | 'daemonset';
    /** Why it cannot run on the environment’s capacity, beyond having no place: a sentence’s end. */
    readonly obstacle?: (environment: Environment) => string | undefined;
  };
  /** Absent: its objects are all there is. */
  readonly chart?: Chart;
  /** AWS permissions of one service account, by purpose. */
  readonly identity?: {
    readonly serviceAccount: string;
    /** Absent: another stack makes the role and joins the two. */
    readonly permissions?: (environment: Environment) => Permissions;
  };
  /** Ports that others reach its pods at, across nodes. */
  readonly ports: readonly NamedPort[];
  /** AWS services that its pods call. */
  readonly endpoints: readonly EndpointService[];
  /** Objects of ours, once the chart’s pods are ready and with them its kinds and webhooks. */
  readonly objects?: (facts: ClusterFacts) => readonly KubernetesObject[];
  /** What its objects, and whatever comes after it, wait for beyond ready pods. */
  readonly readiness?: readonly Readiness[];
}
