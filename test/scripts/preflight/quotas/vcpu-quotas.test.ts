import { vcpuQuotaOf } from '../../../../scripts/preflight/quotas/vcpu-quotas';

describe(vcpuQuotaOf, () => {
  test.each(['m7g.large', 't4g.medium', 'c5.xlarge', 'im4gn.large', 'z1d.large'])('counts %s as standard', (type) => {
    expect(vcpuQuotaOf(type, 'on-demand')?.code).toBe('L-1216C47A');
    expect(vcpuQuotaOf(type, 'spot')?.code).toBe('L-34B43A08');
  });

  test.each([
    'mac2.metal',
    'hpc7a.96xlarge',
    'inf2.xlarge',
    'dl1.24xlarge',
    'u-6tb1.metal',
    'g5.xlarge',
    'p5.48xlarge',
  ])('does not take %s for standard, although its name may begin with the same letter', (type) => {
    expect(vcpuQuotaOf(type, 'on-demand')?.code).not.toBe('L-1216C47A');
  });

  test('knows nothing of what nobody looked up', () => {
    expect(vcpuQuotaOf('p5.48xlarge', 'spot')).toBeUndefined();
    expect(vcpuQuotaOf('mac2.metal', 'on-demand')).toBeUndefined();
  });
});
