import { pinnedImage } from '../../../../scripts/charts/rules/pinned-image';
import { broken, workload } from '../rendered';

const images = (image: string) => broken(pinnedImage, [workload({ image })]);

describe('pinned-image', () => {
  test.each(['example.com/app:v1', 'app@sha256:0123', 'localhost:5000/app:v1', 'example.com/app:latest@sha256:0123'])(
    'accepts %s',
    (image) => {
      expect(images(image)).toEqual([]);
    },
  );

  test.each(['example.com/app', 'example.com/app:latest', 'localhost:5000/app'])('finds %s', (image) => {
    expect(images(image)).toEqual([
      `Deployment/app app runs ${image}, which may be another image tomorrow; give it a tag other than "latest", or a digest`,
    ]);
  });
});
