import type { Files } from '../../support/temp-folder';
import { workload } from './rendered';

/** Files of a chart that takes one value, and renders one controller of pods. */
export const tinyChart = (name: string, version: string, template: object | string = workload()): Files => ({
  [`${name}/Chart.yaml`]: { apiVersion: 'v2', name, version },
  [`${name}/values.yaml`]: {},
  [`${name}/templates/workload.yaml`]: template,
});
