import { compareAssemblies } from '../../../scripts/guard/compare-assemblies';
import { findingsIn } from '../../../scripts/guard/judgement';
import { waiverFor } from '../../../scripts/guard/waivers';
import { verdictOf } from '../../../scripts/preflight/verdict';
import { resource, resourcesOf } from '../guard/support/stacks';

const log = (LogGroupName: string, attributes = {}) =>
  resourcesOf({ Log: resource('AWS::Logs::LogGroup', { LogGroupName }, attributes) });

const replaced = compareAssemblies([log('a')], [log('b')]);
const waivers = findingsIn(replaced.stacks.flatMap(({ changes }) => changes)).map((finding) =>
  waiverFor(finding, 'Nobody reads it'),
);

describe(verdictOf, () => {
  test('fails for a loss that nobody accepted, and passes with the reason once somebody has', () => {
    expect(verdictOf(replaced, [])).toMatchObject([{ outcome: 'failed' }]);
    expect(verdictOf(replaced, waivers)).toEqual([
      {
        outcome: 'passed',
        says: 'platform-dev-Test/Log (AWS::Logs::LogGroup) would be replaced; LogGroupName: "a" becomes "b", which is accepted: Nobody reads it',
      },
    ]);
  });

  test('fails where the update would, although nothing is lost', () => {
    const one = resourcesOf({ It: resource('AWS::IAM::Role', { RoleName: 'a' }) });
    const other = resourcesOf({ It: resource('AWS::IAM::Role', { RoleName: 'a', Path: '/other/' }) });
    expect(verdictOf(compareAssemblies([one], [other]), [])).toMatchObject([
      {
        outcome: 'failed',
        says: expect.stringMatching(/^the update of platform-dev-Test\/It would fail: /) as unknown,
      },
    ]);
  });

  test('warns of protection that goes', () => {
    const kept = log('a', { DeletionPolicy: 'Retain' });
    expect(verdictOf(compareAssemblies([kept], [log('a')]), [])).toMatchObject([
      { outcome: 'warning', says: expect.stringContaining('DeletionPolicy Retain becomes Delete') as unknown },
    ]);
  });
});
