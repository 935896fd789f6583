import { join } from 'node:path';

import { chartsIn } from '../../../scripts/charts/find-charts';
import { Helm } from '../../../scripts/charts/helm';
import { Renderer } from '../../../scripts/charts/render';
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

describe(Renderer, () => {
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
