import { join } from 'node:path';

import { COMPONENTS, componentsOf } from '../../../lib/components';
import { checkCharts } from '../../../scripts/charts/check';
import { chartsIn, pullCharts } from '../../../scripts/charts/find-charts';
import { Helm, layerOf } from '../../../scripts/charts/helm';
import { Renderer } from '../../../scripts/charts/render';
import { Failure } from '../../../scripts/terminal/failure';
import { valid, withCluster } from '../../support/configuration';
import { inFolder, type Files } from '../../support/temp-folder';
import { COMPONENT } from './rendered';
import { tinyChart } from './tiny-chart';

const { chart: CHART } = COMPONENT;
const INSTALLED = { environment: valid, component: COMPONENT };

/** Renders a tiny chart with one Helm. */
const rendering = (files: Files, layer: 'v31' | 'v36' = 'v36', installed = INSTALLED) =>
  inFolder(files, (folder) => {
    const helm = new Helm(join(folder, 'work'), layer);
    return new Renderer(helm, chartsIn(folder, [CHART]), folder).render(installed);
  });

describe('rendering', () => {
  test.each(['v31', 'v36'] as const)(
    'gives objects, pods and the version of the chart, with the Helm of layer %s',
    (layer) => {
      expect(rendering(tinyChart('example', '1.2.3'), layer)).toMatchObject({
        chartVersion: '1.2.3',
        manifests: [{ kind: 'Deployment' }],
        pods: [{ owner: 'Deployment/app' }],
      });
    },
  );

  test('hands over the release’s name, its namespace, the values and the version of Kubernetes', () => {
    const template = [
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata: {name: "{{ .Release.Name }}", namespace: "{{ .Release.Namespace }}"}',
      'data: {a: "{{ .Values.a }}", kubernetes: "{{ .Capabilities.KubeVersion.Version }}"}',
    ].join('\n');
    const component = { ...COMPONENT, chart: { ...CHART, values: () => ({ a: 'ours' }) } };
    const environment = withCluster({ version: '1.35' });
    expect(rendering(tinyChart('example', '1.2.3', template), 'v36', { environment, component })).toMatchObject({
      manifests: [
        { metadata: { name: 'external-dns', namespace: 'names' }, data: { a: 'ours', kubernetes: 'v1.35.0' } },
      ],
    });
  });

  test('gives what Helm says of values that the chart refuses', () => {
    const template = '{{ fail "give me a name" }}';
    expect(rendering(tinyChart('example', '1.2.3', template))).toEqual({
      refused: expect.stringMatching(/give me a name/) as unknown,
    });
  });
});

describe(Helm, () => {
  test.each([
    ['v31', /^v3\.17\./],
    ['v36', /^v4\.2\./],
  ] as const)('is the one of layer %s', (layer, version) => {
    expect(inFolder({}, (folder) => new Helm(folder, layer).version)).toMatch(version);
  });

  test('is the environment’s own, unless one is asked for', () => {
    expect(layerOf(withCluster({ version: '1.36' }), undefined)).toBe('v36');
    expect(layerOf(withCluster({ version: '1.31' }), undefined)).toBe('v31');
    expect(layerOf(withCluster({ version: '1.36', kubectlLayer: 'v34' }), undefined)).toBe('v34');
    expect([layerOf(valid, '3'), layerOf(valid, '4')]).toEqual(['v31', 'v36']);
  });
});

describe('charts', () => {
  test.each(['example/Chart.yaml', 'example-1.2.3.tgz', 'example.tgz'])('are found as %s', (file) => {
    inFolder({ [file]: '' }, (folder) => {
      expect(chartsIn(folder, [CHART]).get('example')).toBe(join(folder, file.split('/')[0] ?? ''));
    });
  });

  test('that are missing are named, all at once', () => {
    const other = { ...CHART, name: 'other', version: '2.0.0' };
    expect(() => inFolder({ 'else.tgz': '' }, (folder) => chartsIn(folder, [CHART, other]))).toThrow(Failure);
    expect(() => inFolder({}, (folder) => chartsIn(folder, [CHART, other]))).toThrow(
      /misses example 1\.2\.3, other 2\.0\.0: put each there as a folder <name>/,
    );
  });

  test('that do not come are named, with their source and a way without a network', () => {
    const chart = { ...CHART, repository: 'http://127.0.0.1:9/charts' };
    const pull = () => inFolder({}, (folder) => pullCharts(folder, [chart], new Helm(folder, 'v36')));
    expect(pull).toThrow(Failure);
    expect(pull).toThrow(
      /^example 1\.2\.3 did not come from http:\/\/127\.0\.0\.1:9\/charts: .*\n--pull needs a network/,
    );
  });
});

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
