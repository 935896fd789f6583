import { skewOf } from '../../../scripts/kubernetes-upgrade/skew';

describe('skewOf', () => {
  it.each([
    ['1.37', 'ahead'],
    ['1.36', 'same'],
    ['1.35', 'behind'],
    ['1.33', 'behind'],
    ['1.32', 'too-far-behind'],
  ] as const)('says of a kubelet of %s beside an API server of 1.36: %s', (kubelet, skew) => {
    expect(skewOf(kubelet, '1.36')).toBe(skew);
  });
});
