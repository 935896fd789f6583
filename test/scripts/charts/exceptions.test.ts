import { EXCEPTIONS } from '../../../scripts/charts/exceptions';
import { CHART_RULES } from '../../../scripts/charts/rules';

describe('exceptions', () => {
  test('are from rules that exist, each agreed on once, with a reason that says something', () => {
    const rules = CHART_RULES.map(({ name }) => name);
    expect(new Set(rules).size).toBe(rules.length);
    for (const { rule, reason } of EXCEPTIONS) {
      expect(rules).toContain(rule);
      expect(reason.length).toBeGreaterThan(20);
    }
    const places = EXCEPTIONS.map(({ component, rule, object }) => [component, rule, object].join(' '));
    expect(new Set(places).size).toBe(places.length);
  });
});
