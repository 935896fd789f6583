import { arithmeticOf, lostAtWorst, totalOf, untilItServes } from '../../../lib/recovery/objectives';
import { withRecovery } from '../../support/configuration';

const dns = { hostedZoneId: 'Z01', domain: 'example.com', hosts: [{ name: 'shop' }] };
const minutesOf = (shares: ReturnType<typeof untilItServes>) =>
  Object.fromEntries(shares.map(({ what, minutes }) => [what, minutes]));

describe('lostAtWorst', () => {
  it('is everything since the backup before the one that was still on its way', () => {
    const { recovery } = withRecovery({ backup: { everyHours: 6, transferMinutes: 90 } });
    expect(minutesOf(lostAtWorst(recovery))).toEqual({
      'from one backup to the next': 360,
      'until the backup starts': 60,
      'backup and copy': 90,
    });
  });
});

describe('untilItServes', () => {
  it.each([
    ['pilot-light', { 'nodes and add-ons': 15 }],
    ['warm-standby', { 'more nodes': 5 }],
  ] as const)('in %s is a decision, capacity, a restore, and names', (mode, capacity) => {
    const { recovery } = withRecovery({ mode, backup: { restoreMinutes: 25 } });
    expect(minutesOf(untilItServes(recovery))).toEqual({
      decision: 30,
      ...capacity,
      restore: 25,
      'DNS by hand': 15,
    });
  });

  it('is shorter where Route 53 moves the names: three checks of 30 seconds, and a minute in resolvers', () => {
    const minutes = minutesOf(untilItServes(withRecovery({ dns }).recovery));
    expect(minutes).toMatchObject({ 'DNS failover': 3 });
    expect(minutes).not.toHaveProperty('DNS by hand');
  });
});

describe('arithmeticOf', () => {
  it('writes the sum out', () => {
    const shares = [
      { what: 'one', minutes: 1 },
      { what: 'two', minutes: 20 },
    ];
    expect(totalOf(shares)).toBe(21);
    expect(arithmeticOf(shares)).toBe('1 (one) + 20 (two) = 21 minutes');
  });
});
