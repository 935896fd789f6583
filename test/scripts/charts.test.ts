import { COMPONENTS } from '../../lib/components';
import { runScript } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';
import { tinyChart } from './charts/tiny-chart';

const FILES = Object.assign(
  {},
  ...COMPONENTS.flatMap(({ chart }) => (chart === undefined ? [] : [tinyChart(chart.name, chart.version)])),
) as Files;

const charts = (...words: readonly string[]) =>
  inFolder(FILES, (folder) => runScript('charts.ts', '--from', folder, '--environment', 'dev', ...words));

describe('npm run charts', () => {
  test('exits with 1 when a rule is broken, and says which, where, and what to do', () => {
    const { status, stdout, stderr } = charts();
    expect(stderr).toMatch(/^dev: \d charts, Kubernetes 1\.36, Helm v4\./);
    expect(stdout).toMatch(/Broken:\n.*is not among the component’s images.*\n {4}rule known-image, in dev\n/);
    expect(stdout).toMatch(/\n\nCorrect the component in lib\/components/);
    expect(status).toBe(1);
  });

  test('prints nothing but one JSON document when asked', () => {
    const { status, stdout } = charts('--json', '--helm', '3');
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, ok: false, charts: [{ helm: ['v3.17.3'] }, {}, {}] });
    expect(status).toBe(1);
  });

  test('exits with 1 when a chart is missing', () => {
    const { status, stderr } = inFolder({}, (folder) => runScript('charts.ts', '--from', folder));
    expect(stderr).toMatch(/ misses .*: put each there/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  test('exits with 2 for a command line that means nothing, and shows the help', () => {
    const { status, stdout, stderr } = runScript('charts.ts');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Charts come from one place: .*\n\nRenders the charts/);
    expect(status).toBe(2);
  });

  test('shows its help', () => {
    const { status, stdout } = runScript('charts.ts', '--help');
    expect(stdout).toMatch(/Exit code: 0 all is well; 1 .*; 2 /);
    expect(status).toBe(0);
  });
});
