import type { PodSecurity } from '../../../../lib/components/component';
import { podSecurity } from '../../../../scripts/charts/rules/pod-security';
import { broken, CONTAINER, workload } from '../rendered';

const at = (level: PodSecurity | undefined, object: object) =>
  broken(podSecurity, [object], {
    component: { namespace: { name: 'names', ...(level === undefined ? {} : { podSecurity: level }) } },
  });
const secured = (changes: object) => workload({ securityContext: { ...CONTAINER.securityContext, ...changes } });

/** What both levels refuse. */
const DANGEROUS: [string, object][] = [
  ['hostNetwork', workload({}, { hostNetwork: true })],
  ['hostPath of run', workload({}, { volumes: [{ name: 'run', hostPath: { path: '/run' } }] })],
  ['sysctl kernel.msgmax', workload({}, { securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } })],
  ['privileged', secured({ privileged: true })],
  ['capability SYS_ADMIN', secured({ capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } })],
  ['hostPort', workload({ ports: [{ containerPort: 80, hostPort: 80 }] })],
  ['seLinuxOptions.type', secured({ seLinuxOptions: { type: 'spc_t' } })],
  ['seccompProfile.type', secured({ seccompProfile: { type: 'Unconfined' } })],
  ['procMount', secured({ procMount: 'Unmasked' })],
];

/** What “restricted” refuses and “baseline” lets pass. */
const RELAXED: [string, object][] = [
  ['allowPrivilegeEscalation must be false', secured({ allowPrivilegeEscalation: null })],
  ['runAsNonRoot must be true', secured({ runAsNonRoot: null })],
  ['runAsUser must not be 0', secured({ runAsUser: 0 })],
  ['seccompProfile.type must be RuntimeDefault', secured({ seccompProfile: null })],
  ['capabilities.drop must hold ALL', secured({ capabilities: { drop: ['CHOWN'] } })],
  ['capability CHOWN', secured({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } })],
  ['kind of the volume share', workload({}, { volumes: [{ name: 'share', nfs: { server: 'a', path: '/' } }] })],
];

describe('pod-security', () => {
  test.each(['restricted', 'baseline', 'privileged', undefined] as const)('admits good pods at %s', (level) => {
    expect(at(level, workload({}, { volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'other' }] }))).toEqual([]);
  });

  test('takes from the pod what its container does not say', () => {
    const { allowPrivilegeEscalation, capabilities, ...forPod } = CONTAINER.securityContext;
    const object = workload(
      { securityContext: { allowPrivilegeEscalation, capabilities } },
      { securityContext: forPod },
    );
    expect(at('restricted', object)).toEqual([]);
  });

  test.each(DANGEROUS)('refuses at baseline and restricted: %s', (what, object) => {
    expect(at('baseline', object)).toEqual([expect.stringContaining(`names, which is baseline: ${what}`)]);
    expect(at('restricted', object)).toContainEqual(expect.stringContaining(`names, which is restricted: ${what}`));
    expect(at('privileged', object)).toEqual([]);
    expect(at(undefined, object)).toEqual([]);
  });

  test.each(RELAXED)('refuses at restricted alone: %s', (what, object) => {
    expect(at('restricted', object)).toEqual([expect.stringContaining(`names, which is restricted: ${what}`)]);
    expect(at('baseline', object)).toEqual([]);
  });
});
