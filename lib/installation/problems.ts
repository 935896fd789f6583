import type { Problem } from '../config/problem';
import type { Environment } from '../config/schema';
import { ownValues, valuePaths } from './chart-values';
import { COMPONENTS, componentsOf } from '../components';
import type { Component } from '../components/component';
import { placeOf } from './place';
import { hostsOf } from './registry';

/** Everything in an environment that its components could not live with. */
export function componentProblems(environment: Environment, all: readonly Component[] = COMPONENTS): Problem[] {
  const installed = componentsOf(environment, all);
  return [
    ...installed.flatMap((component) => withoutPlace(environment, component)),
    ...installed.flatMap((component) => withoutPredecessor(environment, component, all, installed)),
    ...installed.flatMap((component) => refusedValues(environment, component)),
    ...unusedValues(environment, installed),
    ...unreachableHosts(environment, installed),
  ];
}

/** Components whose pods nothing in the capacity takes. */
function withoutPlace(environment: Environment, { name, namespace, pods }: Component): Problem[] {
  if (pods === undefined) return [];
  const nowhere = placeOf(environment, { namespace: namespace.name, kind: pods.kind }) === 'nowhere';
  const obstacle = nowhere
    ? `none of the kinds listed takes the pods of the namespace ${namespace.name}`
    : pods.obstacle?.(environment);
  if (obstacle === undefined) return [];
  return [
    {
      path: 'capacity',
      value: environment.capacity.map(({ kind }) => kind),
      rule: `must have a place for ${name}: ${obstacle}`,
      fix:
        pods.kind === 'deployment' && nowhere
          ? `add "${namespace.name}" to the namespaces of a fargate-profile without labels, add nodes without NO_SCHEDULE or NO_EXECUTE taints, or write components: { exclude: ["${name}"] }`
          : `add a managed-node-group of at least one node without NO_SCHEDULE or NO_EXECUTE taints, or write components: { exclude: ["${name}"] }`,
    },
  ];
}

/** Components that need one that is excluded. */
function withoutPredecessor(
  environment: Environment,
  { name, after }: Component,
  all: readonly Component[],
  installed: readonly Component[],
): Problem[] {
  const missing = all.filter(
    (other) => after.includes(other.name) && other.wanted(environment) && !installed.includes(other),
  );
  return missing.map((other) => ({
    path: 'components.exclude',
    value: other.name,
    rule: `must not leave out what ${name} needs`,
    fix: `exclude "${name}" too, or install "${other.name}"`,
  }));
}

const isWithin = (path: string, guarded: string): boolean =>
  path === guarded || path.startsWith(`${guarded}.`) || guarded.startsWith(`${path}.`);

/** Values of an operator that the platform keeps to itself. */
function refusedValues(environment: Environment, component: Component): Problem[] {
  const { chart, name } = component;
  const values = ownValues(environment, component);
  return valuePaths(values).flatMap((path) =>
    Object.entries(chart?.guarded ?? {})
      .filter(([guarded]) => isWithin(path, guarded))
      .map(([guarded, why]) => ({
        path: `components.values["${name}"].${path}`,
        value: path.split('.').reduce<unknown>(below, values),
        rule: `must leave ${guarded} alone: ${why}`,
        fix: 'remove it',
      })),
  );
}

const below = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Values for a component that is not installed, or that has no chart. */
function unusedValues({ components }: Environment, installed: readonly Component[]): Problem[] {
  return Object.entries(components.values).flatMap(([name, value]) => {
    const component = installed.find((other) => other.name === name);
    if (component?.chart !== undefined) return [];
    return [
      {
        path: `components.values["${name}"]`,
        value,
        rule:
          component === undefined
            ? 'must be for a component that is installed: this one has no use in the environment, or is excluded'
            : 'must be for a component that is a chart: this one is made of objects only',
        fix: 'remove it; docs/components.md says when each component is installed',
      },
    ];
  });
}

/** Charts and images that a cluster without a way out could not pull. */
function unreachableHosts({ network, components }: Environment, installed: readonly Component[]): Problem[] {
  const hosts = hostsOf(installed);
  if (network.nat !== 'none' || components.registry !== undefined || hosts.length === 0) return [];
  return [
    {
      path: 'components.registry',
      value: undefined,
      rule: `must be there when network.nat is "none": nothing inside could reach ${hosts.join(', ')}`,
      fix: 'write the host of a registry that the cluster reaches, such as your account’s Amazon ECR, and copy what docs/components.md lists; or choose a NAT strategy',
    },
  ];
}
