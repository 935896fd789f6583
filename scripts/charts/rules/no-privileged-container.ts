import { containerRule } from '../rule';

/** A privileged container is root on the node. */
export const noPrivilegedContainer = containerRule('no-privileged-container', ({ securityContext }) =>
  securityContext?.privileged === true ? ['is privileged; set securityContext.privileged to false'] : [],
);
