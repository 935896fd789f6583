import type { JsonObject } from '../../../lib/compliance/template';
import { weakeningsIn } from '../../../scripts/guard/weakenings';
import { resource, resourcesOf } from './support/stacks';

const weakened = (type: string, old: JsonObject, recent: JsonObject) =>
  weakeningsIn(resourcesOf({ It: resource(type, {}, old) }), resourcesOf({ It: resource(type, {}, recent) })).map(
    ({ attribute, old: before, new: after }) => `${attribute}: ${before} -> ${after}`,
  );

const RETAIN = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

describe(weakeningsIn, () => {
  test('finds policies that no longer keep what holds state', () => {
    expect(weakened('AWS::KMS::Key', RETAIN, { DeletionPolicy: 'Delete' })).toEqual([
      'DeletionPolicy: Retain -> Delete',
      'UpdateReplacePolicy: Retain -> Delete',
    ]);
    expect(weakened('AWS::EC2::Volume', { DeletionPolicy: 'Snapshot' }, {})).toEqual([
      'DeletionPolicy: Snapshot -> Delete',
    ]);
  });

  test.each([
    ['it keeps as before', 'AWS::KMS::Key', RETAIN, RETAIN],
    ['it keeps more than before', 'AWS::KMS::Key', {}, RETAIN],
    ['it holds no state', 'AWS::IAM::Role', RETAIN, {}],
  ])('is none when %s', (_, type, old, recent) => {
    expect(weakened(type, old, recent)).toEqual([]);
  });

  test('is none for what is new', () => {
    expect(weakeningsIn(resourcesOf({}), resourcesOf({ It: resource('AWS::KMS::Key') }))).toEqual([]);
  });
});
