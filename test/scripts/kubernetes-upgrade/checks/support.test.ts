import { support } from '../../../../scripts/kubernetes-upgrade/checks/support';
import { NO_ANSWER, question } from '../support/live';

const says = (options: Parameters<typeof question>[0]) => support.judge(question(options));

describe('support', () => {
  it('says of both versions how long they are supported', () => {
    expect(says({}).map(({ outcome, says: text }) => [outcome, text.replace(/: .*/, '')])).toEqual([
      ['passed', '1.35 is in standard support until 2027-03-27, then in extended until 2028-03-27'],
      ['passed', '1.36 is in standard support until 2027-08-02, then in extended until 2028-08-02'],
    ]);
  });

  it('warns a quarter before standard support ends', () => {
    expect(says({ version: '1.34' })[0]).toMatchObject({
      outcome: 'warning',
      says: expect.stringMatching(/^1\.34 is in standard support until 2026-12-02/) as unknown,
    });
  });

  it('says what extended support costs where it may come, and that EKS upgrades by itself where it may not', () => {
    expect(says({ version: '1.33', supportType: 'EXTENDED' })[0]).toMatchObject({
      outcome: 'warning',
      says: '1.33 is in extended support until 2027-07-29: US$ 0.60 an hour for the control plane instead of 0.10, 365 more a month (list price)',
    });
    expect(says({ version: '1.33' })[0]?.says).toContain('supportType STANDARD has EKS upgrade it by itself');
  });

  it('warns of a version that is out of support', () => {
    const gone = {
      version: '1.30',
      status: 'UNSUPPORTED',
      standardSupportEnds: '2025-07-23',
      extendedSupportEnds: '2026-07-23',
    };
    expect(says({ version: '1.30', offered: { value: [gone] } })).toMatchObject([
      { outcome: 'warning', says: '1.30 has been out of support since 2026-07-23: EKS upgrades it by itself' },
    ]);
  });

  it('speaks once of a cluster that has arrived, and leaves open what EKS does not say', () => {
    expect(says({ version: '1.36' })).toHaveLength(1);
    expect(says({ offered: NO_ANSWER })).toMatchObject([{ outcome: 'unknown' }]);
  });
});
