import { ConfigurationError, formatPath } from '../../../lib/config/problem';

const problem = { path: 'network.cidr', value: '10.0.0.0', rule: 'must be a range', fix: 'write one' };
const messageFor = (value: unknown) => new ConfigurationError('dev', [{ ...problem, value }]).message;

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['name'], 'name'],
    [['network', 'peers', 0, 'cidr'], 'network.peers[0].cidr'],
    [[0], '[0]'],
    [['tags', 'cost-center'], 'tags["cost-center"]'],
    [['tags', 'a.b'], 'tags["a.b"]'],
    [[''], '[""]'],
    [['tags', 'two\nlines'], 'tags["two\\nlines"]'],
    [['addons', Symbol.for('x')], 'addons["Symbol(x)"]'],
  ])('writes %j the way TypeScript would', (path, expected) => {
    expect(formatPath(path)).toBe(expected);
  });

  it('shortens a key that would flood the report', () => {
    expect(formatPath(['x'.repeat(10_000) + '!']).length).toBeLessThan(200);
  });
});

describe('ConfigurationError', () => {
  it('reports every problem with its path, value, rule and fix', () => {
    const error = new ConfigurationError('dev', [
      problem,
      { path: '', value: 3, rule: 'must be less', fix: 'lower it' },
    ]);
    expect(error.name).toBe('ConfigurationError');
    expect(error.environment).toBe('dev');
    expect(error.message).toBe(
      [
        'Environment "dev" has 2 problems:',
        '',
        '  network.cidr',
        '    value: "10.0.0.0"',
        '    rule:  must be a range',
        '    fix:   write one',
        '',
        '  (the environment)',
        '    value: 3',
        '    rule:  must be less',
        '    fix:   lower it',
      ].join('\n'),
    );
  });

  it('counts one problem as one', () => {
    expect(messageFor(1)).toMatch(/^Environment "dev" has 1 problem:\n/);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [10n, '10n'],
    [Symbol('x'), 'Symbol(x)'],
    [['a'], '["a"]'],
    [{ size: 10n }, '[object Object]'],
    ['two\nlines', '"two\\nlines"'],
  ])('shows the value %p', (value, shown) => {
    expect(messageFor(value)).toContain(`    value: ${shown}\n`);
  });

  it('shows a value that holds itself, instead of failing on it', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(messageFor(cycle)).toContain('value: [object Object]\n');
  });

  it('shows no address of a webhook, wherever somebody has written it', () => {
    const { message } = new ConfigurationError('prod', [
      { path: 'tags', value: { a: ['https://hooks.slack.com/services/T/B/hushhushhush'] }, rule: 'r', fix: 'f' },
    ]);
    expect(message).toContain('{"a":["https://hooks.slack.com/..."]}');
    expect(message).not.toContain('hush');
  });

  it('shortens a value that would flood the report', () => {
    expect(messageFor('x'.repeat(10_000))).toContain(`value: "${'x'.repeat(119)}...\n`);
  });
});
