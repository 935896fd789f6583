import { GUARD_DUTY_FINDINGS } from '../../../../lib/alerting/signals/guard-duty-findings';

const OPERATORS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
};

/** What EventBridge does with a numeric range: pairs of operator and bound, all of which must hold. */
function inRange(range: readonly (string | number)[], value: number): boolean {
  return range.every((part, index) => {
    if (index % 2 === 1) return true;
    const holds = OPERATORS[String(part)];
    if (holds === undefined) throw new RangeError(`Unknown operator ${part}`);
    return holds(value, Number(range[index + 1]));
  });
}

const severitiesOf = (value: number) =>
  GUARD_DUTY_FINDINGS.filter(({ pattern }) => {
    const { severity } = pattern.detail as { readonly severity: { readonly numeric: (string | number)[] }[] };
    return severity.some(({ numeric }) => inRange(numeric, value));
  }).map(({ severity }) => severity);

describe('GuardDuty findings', () => {
  it('are those that EventBridge reports', () => {
    for (const { pattern } of GUARD_DUTY_FINDINGS) {
      expect(pattern).toMatchObject({ source: ['aws.guardduty'], detailType: ['GuardDuty Finding'] });
    }
  });

  it.each([
    [1, 'info'],
    [3.9, 'info'],
    [4, 'warning'],
    [6.9, 'warning'],
    [7, 'critical'],
    [8.9, 'critical'],
    [9, 'critical'],
    [10, 'critical'],
  ])('of severity %d are %s, and nothing else', (value, severity) => {
    expect(severitiesOf(value)).toEqual([severity]);
  });

  it('fall through no gap between the severities', () => {
    const values = Array.from({ length: 91 }, (_, index) => 1 + index / 10);
    expect(values.filter((value) => severitiesOf(value).length !== 1)).toEqual([]);
  });
});
