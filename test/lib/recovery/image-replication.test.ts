import { ImageReplication, replicatesImages } from '../../../lib/recovery/image-replication';
import { valid, withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

describe('replicatesImages', () => {
  it.each([
    ['create', true],
    ['existing', false],
    ['off', false],
  ] as const)('is as the environment says: %s', (images, made) => {
    expect(replicatesImages(withRecovery({ images }))).toBe(made);
  });

  it('leaves the registry’s one setting to the environment without a suffix', () => {
    expect(replicatesImages(withRecovery({ images: 'create' }, { ...valid, suffix: 'pr12' }))).toBe(false);
  });
});

describe('ImageReplication', () => {
  const rulesFor = (imagePrefixes: string[]) => {
    const environment = withRecovery({ images: 'create', imagePrefixes });
    const stack = new ConstructStack(environment);
    new ImageReplication(stack, 'Images', { environment });
    return propertiesOf(stack.rendered('AWS::ECR::ReplicationConfiguration'));
  };
  const destinations = [{ Region: 'us-west-2', RegistryId: { Ref: 'AWS::AccountId' } }];

  it('copies every image to the second Region of the same account', () => {
    expect(rulesFor([])).toEqual([{ ReplicationConfiguration: { Rules: [{ Destinations: destinations }] } }]);
  });

  it('copies only repositories whose names begin as listed', () => {
    const RepositoryFilters = ['platform/', 'team-a/'].map((Filter) => ({ Filter, FilterType: 'PREFIX_MATCH' }));
    expect(rulesFor(['platform/', 'team-a/'])).toEqual([
      { ReplicationConfiguration: { Rules: [{ Destinations: destinations, RepositoryFilters }] } },
    ]);
  });
});
