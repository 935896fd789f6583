import type { JsonObject } from '../../../lib/compliance/template';
import { addedResources, movedTo } from '../../../scripts/guard/moved';
import { resource, resourcesOf } from './support/stacks';

const group = (name: string, tag = 'a', vpc = 'Vpc'): JsonObject =>
  resource('AWS::EC2::SecurityGroup', { GroupName: name, VpcId: { Ref: vpc }, Tags: [{ Key: 'Name', Value: tag }] });

const old = resourcesOf({ Kept: group('kept'), Old: group('nodes') });

const movedIn = (recent: JsonObject, stack = 'platform-dev-Test'): string | null => {
  const deleted = old.template.resources.get('Old');
  if (deleted === undefined) throw new RangeError('Old is there');
  const added = addedResources(resourcesOf(recent, stack), stack === old.name ? old : undefined);
  return movedTo(deleted, added);
};

describe(movedTo, () => {
  test('recognizes a resource by its type and properties, but for tags and references', () => {
    expect(movedIn({ Kept: group('kept'), New: group('nodes', 'b', 'Network') })).toBe('platform-dev-Test/New');
  });

  test('recognizes it in another stack', () => {
    expect(movedIn({ New: group('nodes') }, 'platform-dev-Other')).toBe('platform-dev-Other/New');
  });

  test.each([
    ['another value', group('others')],
    ['another type', resource('AWS::SNS::Topic')],
  ])('does not recognize %s', (_, added) => {
    expect(movedIn({ New: added })).toBeNull();
  });

  test('does not take a resource that was there before for it', () => {
    expect(movedIn({ Kept: group('nodes') })).toBeNull();
  });
});
