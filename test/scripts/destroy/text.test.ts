import { reportOf, type StepReport } from '../../../scripts/destroy/report';
import type { Remainder } from '../../../scripts/destroy/remainder';
import { textOf } from '../../../scripts/destroy/text';

const RETAINED = "onDelete is 'retain'";
const remainder = (kind: string, why: string): Remainder => ({
  kind,
  id: `${kind}-1`,
  region: 'eu-west-1',
  why,
  command: `aws delete ${kind}-1`,
});
const step = (more: Partial<StepReport>): StepReport => ({
  step: 'instances',
  region: 'eu-west-1',
  did: [],
  stuck: [],
  ...more,
});

/** What people read after these steps, with what still stands. */
function told(
  steps: readonly StepReport[],
  { stays = [], remains = [], seconds = 30 }: { stays?: Remainder[]; remains?: Remainder[]; seconds?: number } = {},
): string {
  return textOf(reportOf({ environment: 'platform-dev', account: '111122223333', seconds }, steps, { stays, remains }));
}

describe('the report for people', () => {
  it('says what stays, why, and what deletes it, with one table for each reason', () => {
    const stays = [remainder('key', RETAINED), remainder('volume', 'data'), remainder('table', RETAINED)];
    expect(told([step({ did: ['deleted instance i-1'] })], { stays })).toBe(
      [
        `Stays (${RETAINED}):`,
        '  what   where      deleted by',
        '  key    eu-west-1  aws delete key-1',
        '  table  eu-west-1  aws delete table-1',
        'Stays (data):',
        '  what    where      deleted by',
        '  volume  eu-west-1  aws delete volume-1',
        'platform-dev is gone: 1 things deleted or switched off in 30 s.',
      ].join('\n'),
    );
  });

  it('says what would not go, why, and what to do', () => {
    const stuck = [{ what: 'stack platform-dev-Eks', why: 'it is DELETE_FAILED', next: 'mend it' }];
    expect(told([step({ stuck })])).toBe(
      [
        'Would not go:',
        '  stack platform-dev-Eks in eu-west-1: it is DELETE_FAILED\n    → mend it',
        'platform-dev is not gone: do what is said above, then run the same command again; it goes on where it stopped.',
      ].join('\n'),
    );
  });

  it('says what should be gone before what is meant to stay', () => {
    const text = told([], { remains: [remainder('bucket', 'nobody keeps it')], stays: [remainder('key', RETAINED)] });
    expect(text.match(/^\S.*:$/gm)).toEqual(['Should be gone and is not (nobody keeps it):', `Stays (${RETAINED}):`]);
    expect(text).toMatch(/platform-dev is not gone/);
  });

  it.each([
    [89.4, '89 s'],
    [90, '2 min'],
    [1_500, '25 min'],
  ])('tells %d seconds as %s', (seconds, words) => {
    expect(told([], { seconds })).toMatch(new RegExp(` in ${words}\\.$`));
  });
});
