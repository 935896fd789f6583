import { containerRule } from '../rule';

/** Otherwise a program with the set-user-id bit makes its caller root. */
export const noNewPrivileges = containerRule('no-new-privileges', ({ securityContext }) =>
  securityContext?.allowPrivilegeEscalation === false
    ? []
    : ['may gain privileges; set securityContext.allowPrivilegeEscalation to false'],
);
