import { parseArguments } from '../../../scripts/guard/arguments';
import type { Change } from '../../../scripts/guard/change';
import type { Comparison } from '../../../scripts/guard/comparison';
import { judge } from '../../../scripts/guard/judgement';
import { reportOf } from '../../../scripts/guard/report';
import { waiverFor, type Waiver } from '../../../scripts/guard/waivers';
import { changeOf, findingWith } from './support/changes';

const given = parseArguments(['--against', 'main']);

function report(changes: readonly Change[], waivers: readonly Waiver[] = []) {
  const comparison: Comparison = {
    stacks: [{ name: 'platform-dev-Eks', state: 'updated', changes }],
    refusals: [],
    weakenings: [],
  };
  return reportOf(given, comparison, judge(comparison, waivers), waivers);
}

const waiver = waiverFor(findingWith(), 'Nobody subscribes yet');

describe(reportOf, () => {
  test('fails for a finding, and says what to do', () => {
    expect(report([changeOf()])).toMatchObject({
      version: 1,
      ok: false,
      findings: [
        {
          logicalId: 'Topic',
          lost: 'All subscriptions.',
          fate: null,
          advice: expect.stringMatching(/^put back TopicName/) as unknown,
          outdatedWaiver: null,
          accept: expect.stringContaining('--accept platform-dev-Eks/Topic') as unknown,
        },
      ],
      next: expect.stringMatching(/accept each with a reason/) as unknown,
    });
  });

  test('passes when everything is accepted', () => {
    expect(report([changeOf()], [waiver])).toMatchObject({
      ok: true,
      findings: [],
      accepted: [{ logicalId: 'Topic', reason: 'Nobody subscribes yet' }],
      next: null,
    });
  });

  test('says that a waiver is for another change', () => {
    expect(report([changeOf({ evidence: 'other' })], [waiver])).toMatchObject({
      findings: [{ outdatedWaiver: 'Nobody subscribes yet' }],
      staleWaivers: [waiver],
    });
  });

  test('counts what an update does', () => {
    const effects = ['replace', 'delete', 'may-replace', 'may-replace', 'update', 'add', 'add', 'add'] as const;
    expect(report(effects.map((effect) => changeOf({ effect, lost: null }))).stacks).toEqual([
      { name: 'platform-dev-Eks', state: 'updated', replace: 1, delete: 1, mayReplace: 2, update: 1, add: 3 },
    ]);
  });

  test('keeps what only waivers need to itself', () => {
    expect(JSON.stringify(report([changeOf({ evidence: 'secret' })]))).not.toContain('secret');
  });
});
