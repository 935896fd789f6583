import { containerRule } from '../rule';

/** Nobody is root inside a container: said by the container, or by its pod. */
export const runAsNonRoot = containerRule('run-as-non-root', ({ securityContext: own }, { spec }) => {
  const pod = spec.securityContext;
  const user = own?.runAsUser ?? pod?.runAsUser;
  if (user === 0) return ['runs as user 0, which is root; choose another user'];
  const isNonRoot = (own?.runAsNonRoot ?? pod?.runAsNonRoot) === true || (user !== undefined && user !== null);
  return isNonRoot ? [] : ['may run as root; set securityContext.runAsNonRoot to true, or runAsUser'];
});
