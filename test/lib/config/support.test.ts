import { supportWarning } from '../../../lib/config/support';
import { KUBERNETES_VERSIONS, RELEASES } from '../../../lib/config/versions';

const DAY = 24 * 60 * 60 * 1000;
const from = (day: string, days: number, milliseconds = 0) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY + milliseconds);

describe.each(KUBERNETES_VERSIONS)('supportWarning for %s', (version) => {
  const { standardSupportEnds: standard, extendedSupportEnds: extended } = RELEASES[version];
  const on = (today: Date) => supportWarning(version, today);
  const raise = 'Raise cluster.version by one minor.';
  const soon = `Kubernetes ${version} leaves standard support on ${standard}. ${raise}`;
  const left = `Kubernetes ${version} left standard support on ${standard}: with supportType EXTENDED the control plane costs six times as much, with STANDARD EKS upgrades it by itself. Extended support ends on ${extended}. ${raise}`;
  const last = `Kubernetes ${version} leaves extended support on ${extended}: EKS then upgrades the control plane by itself, without further notice. ${raise}`;
  const gone = `Kubernetes ${version} left extended support on ${extended}: EKS offers it no more and upgrades running clusters by itself. ${raise}`;

  it('is silent until a quarter before the end of standard support', () => {
    expect(on(from(standard, -400))).toBeUndefined();
    expect(on(from(standard, -90, -1))).toBeUndefined();
  });

  it('announces the end of standard support from 90 days before to its last moment', () => {
    expect(on(from(standard, -90))).toBe(soon);
    expect(on(from(standard, -1))).toBe(soon);
    expect(on(from(standard, 0, -1))).toBe(soon);
  });

  it('speaks of the price from the first moment of the day on which standard support ends', () => {
    expect(on(from(standard, 0))).toBe(left);
    expect(on(from(standard, 1))).toBe(left);
    expect(on(from(extended, -90, -1))).toBe(left);
  });

  it('announces the end of extended support from 90 days before to its last moment', () => {
    expect(on(from(extended, -90))).toBe(last);
    expect(on(from(extended, 0, -1))).toBe(last);
  });

  it('says that the version is gone from the first moment of the day on which extended support ends', () => {
    expect(on(from(extended, 0))).toBe(gone);
    expect(on(from(extended, 3650))).toBe(gone);
  });
});
