import { failed, passed } from '../../../scripts/kubernetes-upgrade/finding';
import { reportOf, type Report } from '../../../scripts/kubernetes-upgrade/report';
import { appliedText, textOf } from '../../../scripts/kubernetes-upgrade/text';

const about = {
  name: 'platform-test',
  region: 'us-east-1',
  stack: 'platform-test-Eks',
  isSecond: false,
  version: '1.35',
};
const steps = [
  { cluster: null, region: null, says: 'write it', state: 'done' },
  { cluster: 'platform-test', region: 'us-east-1', says: 'deploy it', state: 'to-do' },
] as const;
const reportWith = (more: Partial<Report> = {}) =>
  reportOf({
    environment: 'test',
    configured: '1.35',
    to: '1.36',
    clusters: [{ ...about, results: [] }],
    rounds: [],
    ...more,
  });

describe('the text', () => {
  it('shows each finding with what mends it, and the verdict at the end', () => {
    const results = [
      { check: 'ready', ...passed('all is well') },
      { check: 'one-minor', ...failed('it is two', 'take one') },
    ];
    expect(textOf(reportWith({ clusters: [{ ...about, results }] }))).toBe(
      [
        'Kubernetes 1.36 for test; the configuration says 1.35',
        '',
        'platform-test in us-east-1 (first Region, stack platform-test-Eks), running 1.35',
        '  ✗ failed   one-minor  it is two',
        '                        → take one',
        '  ✓ passed   ready      all is well',
        '',
        'Not yet: mend what failed, then run this again.',
      ].join('\n'),
    );
  });

  it('numbers the steps, with their state and their cluster', () => {
    expect(textOf(reportWith({ rounds: [{ to: '1.36', steps }] }))).toContain(
      'Steps to 1.36\n   1  done     write it\n   2  to do    platform-test in us-east-1: deploy it\n',
    );
  });

  it('says of several rounds that each is a deployment of its own', () => {
    const rounds = ['1.35', '1.36'].map((to) => ({ to, steps }));
    expect(textOf(reportWith({ rounds }))).toContain('Round 2 of 2, a deployment of its own: steps to 1.36');
  });

  it('ends with the command when nothing stands in the way', () => {
    expect(textOf(reportWith())).toMatch(/npm run kubernetes-upgrade -- --environment test --to 1\.36 --apply$/);
  });

  it('says of a cluster that could not be read that nobody knows what it runs', () => {
    expect(textOf(reportWith({ clusters: [{ ...about, version: null, isSecond: true, results: [] }] }))).toContain(
      '(second Region, which comes first, stack platform-test-Eks), running nobody knows what',
    );
  });

  it('says of each cluster what was done with it, and what is left', () => {
    const applied = [
      { name: 'a', region: 'r', outcome: 'was-done', remaining: [] },
      { name: 'b', region: 's', outcome: 'failed', remaining: ['the rest'] },
    ] as const;
    expect(appliedText(applied, { to: '1.36', next: 'Mend it.' })).toBe(
      'a in r: was done already\nb in s: not done\n  the rest\nMend it.',
    );
    expect(appliedText(applied.slice(0, 1), { to: '1.36', next: null })).toMatch(/All clusters run 1\.36/);
  });
});
