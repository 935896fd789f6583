import { failed, passed, unknown, warning } from '../../../scripts/kubernetes-upgrade/finding';

describe('findings', () => {
  it('carry what mends them, unless nothing needs mending', () => {
    expect(passed('all is well')).toEqual({ outcome: 'passed', says: 'all is well', fix: null });
    expect([failed, warning, unknown].map((find) => find('it is not', 'mend it'))).toEqual(
      ['failed', 'warning', 'unknown'].map((outcome) => ({ outcome, says: 'it is not', fix: 'mend it' })),
    );
  });
});
