import type { LayoutStack } from '../../../../scripts/destroy/layout';
import type { LiveStack } from '../../../../scripts/destroy/live-stack';

/** A stack that stands, in Ireland unless said otherwise. */
export const live = (name: string, more: Partial<LiveStack> = {}): LiveStack => ({
  name,
  id: `arn:${name}`,
  region: 'eu-west-1',
  status: 'CREATE_COMPLETE',
  isProtected: false,
  created: 0,
  resources: [],
  ...more,
});

/** A stack as the assembly has it. */
export const laid = (name: string, ...after: readonly string[]): LayoutStack => ({
  name,
  region: 'eu-west-1',
  after,
  clusters: [],
  keeps: new Set(),
});
