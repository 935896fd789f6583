import type { Component } from '../../lib/components/component';
import type { Chart } from '../../lib/components/chart';
import type { Environment } from '../../lib/config/schema';
import type { Manifest } from './manifests';
import { containerName, containersOf, type Container, type Pod } from './pods';

/** A component’s chart as Helm renders it for an environment. */
export interface Rendered {
  readonly environment: Environment;
  readonly component: Component & { readonly chart: Chart };
  /** Version that stands in the chart. */
  readonly chartVersion: string;
  readonly manifests: readonly Manifest[];
  readonly pods: readonly Pod[];
}

/** Where a rendered chart breaks a rule, and what to do. */
export interface Broken {
  /** `Deployment/external-dns`, with a container’s name behind it where it is about one. */
  readonly object: string;
  readonly message: string;
}

/** Something that holds for every rendered chart. */
export interface Rule {
  readonly name: string;
  readonly check: (rendered: Rendered) => readonly Broken[];
}

/** A rule about each container by itself: what is wrong with it. */
export const containerRule = (name: string, problems: (container: Container, pod: Pod) => readonly string[]): Rule => ({
  name,
  check: ({ pods }) =>
    pods.flatMap((pod) =>
      containersOf(pod).flatMap((container) =>
        problems(container, pod).map((message) => ({ object: containerName(pod, container), message })),
      ),
    ),
});
