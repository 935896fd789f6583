import { MAILED, SEVERITIES } from '../../../lib/alerting/severity';

describe('severities', () => {
  it('are three, of which notices are not mailed', () => {
    expect(SEVERITIES).toEqual(['critical', 'warning', 'info']);
    expect(SEVERITIES.filter((severity) => !MAILED.includes(severity))).toEqual(['info']);
  });
});
