import { minorInImage } from '../../../../scripts/kubernetes-upgrade/live/nodes';

describe('minorInImage', () => {
  it.each([
    ['bottlerocket-aws-k8s-1.36-x86_64-v1.60.0-0123abcd', '1.36'],
    ['amazon-eks-node-al2023-arm64-standard-1.35-v20261101', '1.35'],
    ['bottlerocket-aws-k8s-1.100-aarch64-v1.10.0-0123abcd', '1.100'],
  ])('reads %s as %s', (name, minor) => {
    expect(minorInImage(name)).toBe(minor);
  });

  it.each(['', 'our-own-image-v1.36', 'al2023-ami-2023.9.20261101-kernel-6.1-x86_64'])(
    'reads no minor in "%s"',
    (name) => {
      expect(minorInImage(name)).toBeUndefined();
    },
  );
});
