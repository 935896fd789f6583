import { chartValues, merge, valuePaths } from '../../../lib/installation/chart-values';
import { imagesIn, type Image } from '../../../lib/components/chart';
import { exampleValueFacts } from '../../../scripts/charts/example-facts';
import { COMPARED, publishedChart } from '../../support/charts/chart-data';
import { CHARTS, EVERY_ENVIRONMENT } from '../../support/charts/installed';
import { VERSIONED_AT_RELEASE } from '../../support/charts/source-version';
import { propertyOf } from '../../support/property-of';

/** Stands where a component puts the repository of an image. */
const HERE = 'the-repository';

/** The maps in which the chart has an image: `image`, `webhook.image`. */
const placesOf = ({ from }: Image): string[][] =>
  valuePaths({ ...from(HERE) })
    .map((path) => path.split('.'))
    .filter((path) => propertyOf(from(HERE), ...path) === HERE)
    .map((path) => path.slice(0, -1));

const COMPARABLE = CHARTS.filter(([name]) => VERSIONED_AT_RELEASE[name] === undefined);

describe('versions of charts', () => {
  it.each(COMPARABLE)(`are those that were read: %s${COMPARED}`, (_, { chart }) => {
    expect(publishedChart(chart.name)?.version ?? chart.version).toBe(chart.version);
  });

  it.each(COMPARABLE)(`bring the images that the component lists: %s${COMPARED}`, (_, component, environments) => {
    const { chart } = component;
    const published = publishedChart(chart.name);
    const [environment] = environments.filter(({ components }) => components.registry === undefined);
    const example = environment ?? fallback();
    const ours = chartValues(component, exampleValueFacts(example, component));
    for (const image of published === undefined ? [] : imagesIn(example, chart)) {
      for (const place of placesOf(image)) {
        const values = merge(published?.values ?? {}, ours);
        expect(propertyOf(values, ...place, 'repository')).toBe(image.repository);
        const tag = propertyOf(values, ...place, 'tag');
        const standard = published?.appVersion ?? '';
        const expected = typeof tag === 'string' && tag !== '' ? [tag] : [standard, `v${standard}`];
        expect(expected).toContain(image.tag);
      }
    }
    expect(chart.images.flatMap(placesOf).length).toBeGreaterThanOrEqual(chart.images.length);
  });
});

function fallback() {
  const [first] = EVERY_ENVIRONMENT;
  if (first === undefined) throw new RangeError('There is no environment');
  return first;
}
