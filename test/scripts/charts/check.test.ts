import { COMPONENTS, componentsOf } from '../../../lib/components';
import { checkCharts } from '../../../scripts/charts/check';
import { valid } from '../../support/configuration';
import { inFolder, type Files } from '../../support/temp-folder';
import { tinyChart } from './tiny-chart';

describe(checkCharts, () => {
  const CHARTS = COMPONENTS.flatMap(({ chart }) => (chart === undefined ? [] : [chart]));

  test('looks at every chart that an environment installs, and holds every rule against it', () => {
    const files = Object.assign({}, ...CHARTS.map(({ name }) => tinyChart(name, '0.0.1'))) as Files;
    const told: string[] = [];
    const seen = inFolder(files, (from) =>
      inFolder({}, (folder) =>
        checkCharts({ environments: [valid], from, helm: undefined, folder, tell: (line) => told.push(line) }),
      ),
    );
    expect(told).toEqual([expect.stringMatching(/^test: \d charts, Kubernetes 1\.36, Helm v4\.2\.3$/)]);
    const expected = componentsOf(valid).filter(({ chart }) => chart !== undefined);
    expect(seen.map(({ component }) => component)).toEqual(expected.map(({ name }) => name));
    for (const { broken } of seen) {
      expect(broken.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['chart-version', 'known-image']));
    }
  });

  test('says of a chart that refuses its values that it does not render', () => {
    const files = Object.assign({}, ...CHARTS.map(({ name }) => tinyChart(name, '0.0.1', '{{ fail "no" }}'))) as Files;
    const [first] = inFolder(files, (from) =>
      inFolder({}, (folder) => checkCharts({ environments: [valid], from, helm: '4', folder, tell: () => undefined })),
    );
    expect(first).toMatchObject({
      pods: [],
      broken: [{ rule: 'renders', message: expect.stringMatching(/no/) as unknown }],
    });
  });
});
