import { imagesIn, type Image } from '../../../lib/components/chart';
import { withCluster } from '../../support/configuration';

const image = (tag: string): Image => ({ repository: 'registry.example.com/a', tag, from: () => ({}) });
const images = [
  image('any'),
  { ...image('old'), kubernetes: '1.35' as const },
  { ...image('new'), kubernetes: '1.36' as const },
];

describe('imagesIn', () => {
  it('leaves out what runs on another minor of Kubernetes only', () => {
    const tags = (version: '1.34' | '1.36') => imagesIn(withCluster({ version }), { images }).map(({ tag }) => tag);
    expect(tags('1.36')).toEqual(['any', 'new']);
    expect(tags('1.34')).toEqual(['any']);
  });
});
