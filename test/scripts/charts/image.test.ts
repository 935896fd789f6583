import { imageOf } from '../../../scripts/charts/image';

describe(imageOf, () => {
  test.each([
    ['app', 'app', undefined, undefined],
    ['example.com/app:v1', 'example.com/app', 'v1', undefined],
    ['localhost:5000/app', 'localhost:5000/app', undefined, undefined],
    ['localhost:5000/app:v1@sha256:01', 'localhost:5000/app', 'v1', 'sha256:01'],
  ])('takes %s apart', (image, repository, tag, digest) => {
    expect(imageOf(image)).toEqual({ repository, tag, digest });
  });
});
