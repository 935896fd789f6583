import { join } from 'node:path';

import { chartsIn, pullCharts } from '../../../scripts/charts/find-charts';
import { Helm } from '../../../scripts/charts/helm';
import { Failure } from '../../../scripts/terminal/failure';
import { inFolder } from '../../support/temp-folder';
import { COMPONENT } from './rendered';

const { chart: CHART } = COMPONENT;

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
