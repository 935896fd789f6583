import type { Rule } from '../rule';
import { chartVersion } from './chart-version';
import { knownImage } from './known-image';
import { noHostAccess } from './no-host-access';
import { noNewPrivileges } from './no-new-privileges';
import { noPrivilegedContainer } from './no-privileged-container';
import { ownNamespace } from './own-namespace';
import { pinnedImage } from './pinned-image';
import { podKind } from './pod-kind';
import { podSecurity } from './pod-security';
import { reachablePorts } from './reachable-ports';
import { readiness } from './readiness';
import { resourceRequests } from './resource-requests';
import { runAsNonRoot } from './run-as-non-root';
import { serviceAccount } from './service-account';

/** What holds for every rendered chart. */
export const CHART_RULES: readonly Rule[] = [
  chartVersion,
  knownImage,
  noHostAccess,
  noNewPrivileges,
  noPrivilegedContainer,
  ownNamespace,
  pinnedImage,
  podKind,
  podSecurity,
  reachablePorts,
  readiness,
  resourceRequests,
  runAsNonRoot,
  serviceAccount,
];
