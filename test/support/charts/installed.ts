import { COMPONENTS, componentsOf } from '../../../lib/components';
import type { Chart } from '../../../lib/components/chart';
import type { Component } from '../../../lib/components/component';
import { ENVIRONMENTS } from '../../../lib/config/environments';
import type { Environment } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { COMPONENT_FIXTURES } from '../../fixtures/components';
import { FIXTURES, VERSION_FIXTURES } from '../../fixtures/environments';

/** Every environment and every fixture, validated. */
export const EVERY_ENVIRONMENT: readonly Environment[] = [
  ...ENVIRONMENTS,
  ...Object.values({ ...FIXTURES, ...VERSION_FIXTURES, ...COMPONENT_FIXTURES }),
].map(validateEnvironment);

const isChart = (component: Component): component is Component & { readonly chart: Chart } =>
  component.chart !== undefined;

/** The environments in which a component is installed. */
export const environmentsWith = (component: Component): Environment[] =>
  EVERY_ENVIRONMENT.filter((environment) => componentsOf(environment).includes(component));

/** Components that are charts, with the environments in which each is installed. */
export const CHARTS = COMPONENTS.filter(isChart).map(
  (component) => [component.name, component, environmentsWith(component)] as const,
);
