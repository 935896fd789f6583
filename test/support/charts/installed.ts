import { COMPONENTS, componentsOf } from '../../../lib/components';
import type { ComponentName } from '../../../lib/config/components';
import type { Chart } from '../../../lib/components/chart';
import type { Component } from '../../../lib/components/component';
import { ENVIRONMENTS } from '../../../lib/config/environments';
import type { Environment } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { CHART_FIXTURES } from '../../fixtures/chart-environments';
import { FIXTURES, VERSION_FIXTURES } from '../../fixtures/environments';

/** Every environment and every fixture, validated. */
export const EVERY_ENVIRONMENT: readonly Environment[] = [
  ...ENVIRONMENTS,
  ...Object.values({ ...FIXTURES, ...VERSION_FIXTURES, ...CHART_FIXTURES }),
].map(validateEnvironment);

/** The environments in which a component is installed. */
export const environmentsWith = (component: Component): Environment[] =>
  EVERY_ENVIRONMENT.filter((environment) => componentsOf(environment).includes(component));

type ChartComponent = Component & { readonly name: ComponentName; readonly chart: Chart };

/** Components that are charts, with the environments in which each is installed. */
export const CHARTS = COMPONENTS.flatMap((component): [ComponentName, ChartComponent, Environment[]][] => {
  const { name, chart } = component;
  return chart === undefined ? [] : [[name, { ...component, chart }, environmentsWith(component)]];
});
