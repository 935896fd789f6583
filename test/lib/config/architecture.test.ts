import { architectureOf } from '../../../lib/config/architecture';

describe('architectureOf', () => {
  it.each([
    'a1.large',
    't4g.small',
    'm6g.large',
    'm6gd.metal',
    'm7g.large',
    'c7gn.16xlarge',
    'c8gb.large',
    'r8gd.48xlarge',
    'x2gd.medium',
    'im4gn.large',
    'is4gen.large',
    'i8ge.large',
    'g5g.xlarge',
    'hpc7g.4xlarge',
    'p6e-gb200.36xlarge',
  ])('takes %s for arm64', (type) => {
    expect(architectureOf(type)).toBe('arm64');
  });

  it.each([
    't3.small',
    't3a.large',
    'm5.xlarge',
    'm7i-flex.large',
    'm7a.large',
    'c6in.large',
    'r6idn.metal',
    'g4dn.xlarge',
    'g4ad.xlarge',
    'g5.xlarge',
    'g6e.xlarge',
    'gr6.4xlarge',
    'p4de.24xlarge',
    'p5en.48xlarge',
    'trn1n.32xlarge',
    'inf2.xlarge',
    'u-6tb1.metal',
    'u7in-16tb.224xlarge',
    'x2iedn.large',
    'z1d.large',
  ])('takes %s for x86_64', (type) => {
    expect(architectureOf(type)).toBe('x86_64');
  });
});
