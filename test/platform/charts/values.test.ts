import Ajv from 'ajv';

import { COMPONENTS } from '../../../lib/components';
import { chartValues, merge, valuePaths } from '../../../lib/installation/chart-values';
import { exampleValueFacts } from '../../../scripts/charts/example-facts';
import { COMPARED, publishedChart, type PublishedChart } from '../../support/charts/chart-data';
import { CHARTS, environmentsWith } from '../../support/charts/installed';
import { unreadValues } from '../../support/charts/unread-values';

type Values = Readonly<Record<string, unknown>>;

/** What is wrong with values by the chart’s schema, as Helm applies it: to the defaults with ours over them. */
function refusalsBy({ schema, values }: PublishedChart): (ours: Values) => string[] {
  if (schema === undefined) return () => [];
  // Keywords and formats that Helm does not know either say nothing.
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, logger: false });
  const validate = ajv.compile({ ...schema, $schema: undefined });
  return (ours) =>
    validate(merge(values, ours))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

describe('values of charts', () => {
  it('are looked at for every component: some environment or fixture installs it', () => {
    expect(COMPONENTS.filter((component) => environmentsWith(component).length === 0).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it.each(CHARTS)(`are all read by the chart, in every environment: %s${COMPARED}`, (_, component, environments) => {
    const published = publishedChart(component.chart.name);
    const refusals = published === undefined ? () => [] : refusalsBy(published);
    const found = new Set<string>();
    for (const environment of environments) {
      const values = chartValues(component, exampleValueFacts(environment, component));
      // A chart that runs nothing needs no value.
      expect(valuePaths(values).length > 0).toBe(component.chart.images.length > 0);
      if (published === undefined) continue;
      for (const { path, why } of unreadValues(values, published)) found.add(`${path}: ${why}`);
      for (const refusal of refusals(values)) found.add(refusal);
    }
    expect([...found]).toEqual([]);
  });

  it.each(CHARTS)(`would not hide a misspelled one: %s${COMPARED}`, (_, { chart }) => {
    const { values, schema } = publishedChart(chart.name) ?? { values: {}, schema: undefined };
    expect(unreadValues({ replicaCuont: 2 }, { values, schema })).toHaveLength(1);
  });
});
