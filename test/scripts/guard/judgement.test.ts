import type { Change } from '../../../scripts/guard/change';
import type { Comparison } from '../../../scripts/guard/comparison';
import { findingsIn, judge, outdatedWaiver } from '../../../scripts/guard/judgement';
import { waiverFor } from '../../../scripts/guard/waivers';
import { changeOf, findingWith } from './support/changes';

const comparison = (...changes: readonly Change[]): Comparison => ({
  stacks: [{ name: 'platform-dev-Eks', state: 'updated', changes }],
  refusals: [],
  weakenings: [],
});

const waiver = waiverFor(findingWith(), 'Nobody subscribes yet');

describe(judge, () => {
  test('fails for a loss that nobody accepted', () => {
    const { findings, accepted } = judge(comparison(changeOf()), []);
    expect([findings.length, accepted.length]).toEqual([1, 0]);
  });

  test('passes a loss that somebody accepted, with the reason', () => {
    const { findings, accepted, stale } = judge(comparison(changeOf()), [waiver]);
    expect(findings).toEqual([]);
    expect(accepted).toMatchObject([{ logicalId: 'Topic', reason: 'Nobody subscribes yet' }]);
    expect(stale).toEqual([]);
  });

  test('fails for another change of the same resource', () => {
    const { findings, stale } = judge(comparison(changeOf({ evidence: 'other' })), [waiver]);
    expect(findings).toHaveLength(1);
    expect(stale).toEqual([waiver]);
  });

  test('leaves waivers of stacks alone that were not compared', () => {
    expect(judge(comparison(), [{ ...waiver, stack: 'platform-prod-Eks' }]).stale).toEqual([]);
  });

  test('lists what is replaced or deleted without a loss, and nothing else', () => {
    const { harmless } = judge(
      comparison(
        changeOf({ lost: null, logicalId: 'Template' }),
        changeOf({ lost: null, effect: 'update' }),
        changeOf({ lost: null, effect: 'add' }),
      ),
      [],
    );
    expect(harmless.map(({ logicalId }) => logicalId)).toEqual(['Template']);
  });
});

describe(findingsIn, () => {
  test('puts causes before consequences', () => {
    const consequence = changeOf({
      logicalId: 'Consequence',
      causes: [{ property: 'VpcId', because: 'Vpc is replaced', old: 'x', new: 'x' }],
    });
    const deletion = changeOf({ logicalId: 'Deletion', effect: 'delete', causes: [] });
    expect(findingsIn([consequence, changeOf(), deletion]).map(({ logicalId }) => logicalId)).toEqual([
      'Topic',
      'Deletion',
      'Consequence',
    ]);
  });
});

describe(outdatedWaiver, () => {
  test('is one that was given for another change', () => {
    expect(outdatedWaiver(findingWith({ evidence: 'other' }), [waiver])).toBe(waiver);
    expect(outdatedWaiver(findingWith(), [waiver])).toBeUndefined();
    expect(outdatedWaiver(findingWith({ logicalId: 'Other' }), [waiver])).toBeUndefined();
  });
});
