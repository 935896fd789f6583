import type { ComponentName } from '../../../lib/config/components';

/**
 * Charts whose sources bear another version than the release that was made of them: nothing can be said of their versions by
 * the sources. `npm run charts` says it of the released chart.
 */
export const VERSIONED_AT_RELEASE: Partial<Readonly<Record<ComponentName, string>>> = {
  karpenter: 'The release writes version, tag and digest; at the tag of 1.14.1, the sources say 1.13.0',
  'karpenter-crd': 'The release writes the version; at the tag of 1.14.1, the sources say 1.13.0',
};
