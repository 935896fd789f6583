import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { UnreadableAssemblyError } from '../../../scripts/assembly/read-json';
import { covers, readWaivers, waiverFor, writeWaivers } from '../../../scripts/guard/waivers';
import { inFolder } from '../../support/temp-folder';
import { findingWith } from './support/changes';

const waiver = waiverFor(findingWith(), 'Nobody subscribes yet');

describe(waiverFor, () => {
  test('says for a reviewer what was accepted, and why', () => {
    expect(waiver).toEqual({
      stack: 'platform-dev-Eks',
      logicalId: 'Topic',
      type: 'AWS::SNS::Topic',
      effect: 'replace',
      changes: { TopicName: '"a" becomes "b"' },
      fingerprint: findingWith().fingerprint,
      reason: 'Nobody subscribes yet',
    });
  });

  test('says what a consequence follows from', () => {
    const causes = [{ property: 'VpcId', because: 'Vpc is replaced', old: null, new: null }];
    expect(waiverFor(findingWith({ causes }), 'x').changes).toEqual({ VpcId: 'Vpc is replaced' });
  });
});

describe(covers, () => {
  test('covers the very change and no other', () => {
    expect(covers(waiver, findingWith())).toBe(true);
    expect(covers(waiver, findingWith({ evidence: 'other' }))).toBe(false);
    expect(covers({ ...waiver, logicalId: 'Other' }, findingWith())).toBe(false);
  });
});

describe('the file', () => {
  test('holds what was written, sorted, one property a line', () => {
    inFolder({}, (folder) => {
      const path = join(folder, 'guard.waivers.json');
      const other = { ...waiver, stack: 'a' };
      writeWaivers(path, [waiver, other]);
      expect(readWaivers(path)).toEqual([other, waiver]);
      expect(readFileSync(path, 'utf8')).toMatch(
        /^\{\n {2}"version": 1,\n {2}"waivers": \[\n {4}\{\n {6}"stack": "a",\n/,
      );
    });
  });

  test('that does not exist holds none', () => {
    inFolder({}, (folder) => {
      expect(readWaivers(join(folder, 'guard.waivers.json'))).toEqual([]);
    });
  });

  test.each([
    ['no JSON', 'oops'],
    ['another version', { version: 2, waivers: [] }],
    ['a property that we do not know', { version: 1, waivers: [{ ...waiver, until: 'tomorrow' }] }],
    ['an effect that is none', { version: 1, waivers: [{ ...waiver, effect: 'update' }] }],
  ])('is refused when it holds %s', (_, content) => {
    inFolder({ 'guard.waivers.json': content }, (folder) => {
      expect(() => readWaivers(join(folder, 'guard.waivers.json'))).toThrow(UnreadableAssemblyError);
    });
  });
});
