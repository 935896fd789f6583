import type { Report, ReportedFinding } from '../../../scripts/guard/report';
import { textOf } from '../../../scripts/guard/text';
import { waiverFor } from '../../../scripts/guard/waivers';
import { changeOf, findingWith } from './support/changes';

const finding: ReportedFinding = {
  ...findingWith(),
  fate: 'UpdateReplacePolicy Retain keeps the old one',
  refusals: ['the name is taken'],
  advice: 'put it back',
  outdatedWaiver: 'Nobody subscribes yet',
  accept: 'npm run guard',
};

const report = (change: Partial<Report> = {}): string =>
  textOf({
    version: 1,
    ok: true,
    against: 'main',
    findings: [],
    accepted: [],
    refusals: [],
    weakenings: [],
    harmless: [],
    staleWaivers: [],
    stacks: [{ name: 'one', state: 'updated', replace: 0, delete: 0, mayReplace: 0, update: 2, add: 1 }],
    next: null,
    ...change,
  });

describe(textOf, () => {
  test('is a table and a sentence when nothing is lost', () => {
    expect(report()).toBe(
      [
        'Stack  Replace  Delete  May replace  Update  Add',
        'one          0       0            0       2    1',
        '',
        'Nothing that holds state would be replaced or deleted, compared with main.',
      ].join('\n'),
    );
  });

  test('says everything about what fails, first', () => {
    expect(report({ ok: false, findings: [finding], next: 'Correct it.' })).toMatch(
      new RegExp(
        [
          '^FAIL platform-dev-Eks/Topic would be replaced',
          '  AWS::SNS::Topic, platform-dev-Eks/Topic/Resource',
          '  Cause: TopicName: "a" becomes "b"\\.',
          '  Lost: All subscriptions\\.',
          '  Kept: UpdateReplacePolicy Retain keeps the old one\\.',
          '  Refused: the name is taken\\.',
          '  Fix: put it back\\.',
          '  The waiver "Nobody subscribes yet" is for another change\\.',
          '  Accept: npm run guard\n\nStack[^]*Correct it\\.$',
        ].join('\n'),
      ),
    );
  });

  test('leaves out what is not known', () => {
    const bare = { ...finding, constructPath: null, fate: null, refusals: [], outdatedWaiver: null };
    expect(report({ findings: [bare] })).not.toMatch(/null|Kept|Refused|waiver/);
  });

  test('says what else there is to know', () => {
    const refusal = { stack: 'one', reason: 'it is in use' };
    const text = report({
      accepted: [{ ...finding, reason: 'Nobody subscribes yet' }],
      refusals: [
        { ...refusal, logicalId: null },
        { ...refusal, logicalId: 'Vpc' },
      ],
      weakenings: [
        {
          stack: 'one',
          logicalId: 'Key',
          type: 'AWS::KMS::Key',
          attribute: 'DeletionPolicy',
          old: 'Retain',
          new: 'Delete',
        },
      ],
      staleWaivers: [waiverFor(findingWith({ logicalId: 'Old' }), 'It was empty then')],
    });
    expect(text).toContain('  one: it is in use.\n  one/Vpc: it is in use.');
    expect(text).toContain('  platform-dev-Eks/Topic would be replaced: Nobody subscribes yet');
    expect(text).toContain('  one/Key: DeletionPolicy Retain becomes Delete');
    expect(text).toContain('  platform-dev-Eks/Old: It was empty then');
    expect(text).toContain('Nothing else that holds state');
  });

  test('counts what is replaced without a loss', () => {
    const role = changeOf({ stack: 'one', type: 'AWS::IAM::Role', lost: null });
    expect(report({ harmless: [role, role, { ...role, effect: 'delete' }] })).toContain(
      '  one: AWS::IAM::Role would be replaced (2)\n  one: AWS::IAM::Role would be deleted',
    );
  });

  test('marks stacks that come and go', () => {
    const counts = { replace: 0, delete: 0, mayReplace: 0, update: 0, add: 0 };
    const stacks = (['added', 'removed'] as const).map((state) => ({ name: 'two', state, ...counts }));
    expect(report({ stacks })).toMatch(/two \(added\) [^]*two \(removed\) /);
  });
});
