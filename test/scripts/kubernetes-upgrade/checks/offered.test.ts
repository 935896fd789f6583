import { offered } from '../../../../scripts/kubernetes-upgrade/checks/offered';
import { CALENDAR, NO_ANSWER, question } from '../support/live';

describe('offered', () => {
  it('passes where the matrix knows the version and EKS offers it', () => {
    expect(offered.judge(question()).map(({ says }) => says)).toEqual([
      'the version matrix knows 1.36',
      'EKS offers 1.36 in us-east-1',
    ]);
  });

  it('fails for a version that the matrix does not know, although EKS offers it', () => {
    const list = [
      ...CALENDAR,
      { version: '1.37', status: 'STANDARD_SUPPORT', standardSupportEnds: '', extendedSupportEnds: '' },
    ];
    expect(offered.judge(question({ version: '1.36', offered: { value: list } }, '1.37'))).toMatchObject([
      { outcome: 'failed', says: expect.stringMatching(/^the version matrix does not know 1\.37/) as unknown },
      { outcome: 'passed' },
    ]);
  });

  it('fails for a version that EKS does not offer, and lists those that it does', () => {
    const list = CALENDAR.filter(({ version }) => version === '1.35');
    expect(offered.judge(question({ offered: { value: list } }))[1]).toMatchObject({
      outcome: 'failed',
      says: 'EKS does not offer 1.36 in us-east-1; it offers 1.35',
    });
  });

  it('does not count a version that is out of support as offered', () => {
    const list = CALENDAR.map((one) => ({ ...one, status: 'UNSUPPORTED' }));
    expect(offered.judge(question({ offered: { value: list } }))[1]).toMatchObject({ outcome: 'failed' });
  });

  it('still judges the matrix when EKS does not answer', () => {
    expect(offered.judge(question({ offered: NO_ANSWER })).map(({ outcome }) => outcome)).toEqual([
      'passed',
      'unknown',
    ]);
  });
});
