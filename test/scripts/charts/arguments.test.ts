import { parseArguments } from '../../../scripts/charts/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line of npm run charts', () => {
  test('asks for every environment, as text, with its own Helm', () => {
    expect(parseArguments(['--from', 'charts'])).toEqual({
      help: false,
      json: false,
      environment: 'all',
      from: 'charts',
      helm: undefined,
    });
  });

  test('takes charts of their publishers, environments, another Helm, JSON', () => {
    expect(parseArguments(['--pull', '-e', 'dev,prod', '--helm', '3', '-j'])).toEqual({
      help: false,
      json: true,
      environment: 'dev,prod',
      from: undefined,
      helm: '3',
    });
  });

  test('needs one place for charts, and no more; help needs none', () => {
    expect(() => parseArguments([])).toThrow(UsageError);
    expect(() => parseArguments(['--pull', '--from', 'charts'])).toThrow(
      'write --from <folder> for charts that are there, or --pull to fetch them',
    );
    expect(parseArguments(['--help']).help).toBe(true);
  });

  test('refuses a Helm that no layer holds, and says what to write', () => {
    expect(() => parseArguments(['--pull', '--helm', '2'])).toThrow(UsageError);
    expect(() => parseArguments(['--pull', '--helm', '2'])).toThrow('write --helm 3 or --helm 4');
  });
});
