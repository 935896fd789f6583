import type { Environment } from '../config/schema';
import type { ValueFacts } from '../components/chart';
import type { Component } from '../components/component';
import { mirroredRepository } from './registry';

type Values = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays values over others the way Helm does: trees are merged, everything else is replaced, lists whole. */
export function merge(below: Values, above: Values): Values {
  const merged = Object.entries(above).map(([key, value]): [string, unknown] => {
    const under = below[key];
    return [key, isTree(under) && isTree(value) ? merge(under, value) : value];
  });
  return { ...below, ...Object.fromEntries(merged) };
}

/** Values of an operator for a component, as the configuration has them. */
export const ownValues = ({ components }: Environment, component: Component): Values =>
  Object.entries(components.values).find(([name]) => name === component.name)?.[1] ?? {};

/** Where the pods’ images come from, where that is the operator’s own registry. */
function imageValues({ components }: Environment, { name, chart }: Component): Values {
  const { registry } = components;
  if (registry === undefined || chart === undefined) return {};
  return chart.images.reduce<Values>(
    (values, { repository, from }) => merge(values, { ...from(mirroredRepository(registry, name, repository)) }),
    {},
  );
}

/**
 * Every value that a component’s chart is given: the operator’s own over the platform’s, and over both where images come from.
 * What an operator may not set is refused before: see problems.ts.
 */
export function chartValues(component: Component, facts: ValueFacts): Values {
  const { environment } = facts;
  const ours: Values = { ...component.chart?.values(facts) };
  return merge(merge(ours, ownValues(environment, component)), imageValues(environment, component));
}

/** Paths of every value in a tree, in dots: `serviceAccount.name`. Lists are values. */
export const valuePaths = (values: Values, prefix = ''): string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    isTree(value) && Object.keys(value).length > 0 ? valuePaths(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
