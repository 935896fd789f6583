import { knownImage } from '../../../../scripts/charts/rules/known-image';
import { environmentSchema } from '../../../../lib/config/schema';
import { smallest } from '../../../support/configuration';
import { broken, workload } from '../rendered';

const environment = environmentSchema.parse({
  ...smallest,
  components: { registry: { host: 'registry.example.com' } },
});

describe('known-image', () => {
  test('accepts what the component lists, with a digest too', () => {
    expect(broken(knownImage, [workload()])).toEqual([]);
    expect(broken(knownImage, [workload({ image: 'example.com/app:v1@sha256:0123' })])).toEqual([]);
  });

  test('finds an image that is not listed, and one that is listed for nothing', () => {
    expect(broken(knownImage, [workload({ image: 'docker.io/app:v1' })])).toEqual([
      'Deployment/app app runs docker.io/app:v1, which is not among the component’s images (example.com/app:v1)',
      'example.com/app:v1 is listed among the component’s images, and no pod runs it',
    ]);
  });

  test('finds another tag', () => {
    expect(broken(knownImage, [workload({ image: 'example.com/app:v2' })])).toHaveLength(2);
  });

  test('wants images from the operator’s registry where there is one', () => {
    const mirrored = workload({ image: 'registry.example.com/mirror/external-dns/app:v1' });
    expect(broken(knownImage, [mirrored], { environment })).toEqual([]);
    expect(broken(knownImage, [workload()], { environment })).toHaveLength(2);
  });
});
