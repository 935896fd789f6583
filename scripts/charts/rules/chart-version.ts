import type { Rule } from '../rule';

/** What was rendered is the chart that is deployed. */
export const chartVersion: Rule = {
  name: 'chart-version',
  check: ({ component: { chart }, chartVersion: version }) =>
    version === chart.version
      ? []
      : [{ object: chart.name, message: `is version ${version}; the component installs ${chart.version}` }],
};
