export type Architecture = 'x86_64' | 'arm64';

/**
 * Graviton families carry a g after their generation (m7g, c8gn, t4g, im4gn, g5g); a1 was the first of them. In families
 * without one, a g before the generation means graphics. Grace, the other Arm processor, has its name after a hyphen.
 */
const ARM = /^(a1|[a-z]+[0-9]+[a-z]*g[a-z]*(-[a-z0-9]+)?|[a-z0-9]+-gb[0-9]+)\./;

/** Processor architecture of an EC2 instance type. */
export const architectureOf = (instanceType: string): Architecture => (ARM.test(instanceType) ? 'arm64' : 'x86_64');
