import type { ComponentName } from '../config/components';
import type { Environment } from '../config/schema';
import type { Component } from '../components/component';
import { placeOf } from './place';

/** What makes nodes where there is no other place: whatever runs on those waits for it. */
const MAKES_NODES: ComponentName = 'node-pools';

/**
 * Names of the installed components that must be ready before one of them: those that it names, and what makes the nodes that
 * its pods alone can run on. Everything else is installed side by side.
 */
export function predecessorsOf(
  environment: Environment,
  component: Component,
  installed: readonly Component[],
): string[] {
  const { name, after, namespace, pods } = component;
  const waitsForNodes =
    pods !== undefined &&
    name !== MAKES_NODES &&
    placeOf(environment, { namespace: namespace.name, kind: pods.kind }) === 'karpenter';
  const named: readonly string[] = [...after, ...(waitsForNodes ? [MAKES_NODES] : [])];
  return installed.map((other) => other.name).filter((other) => named.includes(other));
}

/**
 * The components in an order in which each comes after its predecessors.
 *
 * @throws RangeError when components wait for each other
 */
export function inOrder(environment: Environment, components: readonly Component[]): Component[] {
  const placed: Component[] = [];
  let waiting = [...components];
  while (waiting.length > 0) {
    const isReady = (component: Component) =>
      predecessorsOf(environment, component, components).every((name) => placed.some((other) => other.name === name));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) {
      throw new RangeError(`Components wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
    placed.push(...ready);
    waiting = waiting.filter((component) => !ready.includes(component));
  }
  return placed;
}
