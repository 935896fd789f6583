import { containerName, containersOf, type Container, type Pod } from '../pods';
import type { Broken, Rule } from '../rule';

/** Capabilities that the level “baseline” lets a container add. */
const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_syncookies',
];
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
/** Kinds of volumes that the level “restricted” leaves. */
const RESTRICTED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const where = (wrong: boolean, message: string): string[] => (wrong ? [message] : []);

function baselinePod({ spec }: Pod): string[] {
  const { seLinuxOptions, seccompProfile, sysctls } = spec.securityContext ?? {};
  return [
    ...(['hostNetwork', 'hostPID', 'hostIPC'] as const).filter((name) => spec[name] === true),
    ...(spec.volumes ?? []).filter((volume) => 'hostPath' in volume).map(({ name }) => `hostPath of ${name}`),
    ...where(!SELINUX_TYPES.includes(seLinuxOptions?.type ?? ''), 'seLinuxOptions.type'),
    ...where(seccompProfile?.type === 'Unconfined', 'seccompProfile.type'),
    ...(sysctls ?? []).filter(({ name }) => !SAFE_SYSCTLS.includes(name)).map(({ name }) => `sysctl ${name}`),
  ];
}

function baselineContainer({ ports, securityContext: own }: Container): string[] {
  const added = own?.capabilities?.add ?? [];
  return [
    ...where(own?.privileged === true, 'privileged'),
    ...added.filter((name) => !BASELINE_CAPABILITIES.includes(name)).map((name) => `capability ${name}`),
    ...where(
      (ports ?? []).some(({ hostPort }) => (hostPort ?? 0) !== 0),
      'hostPort',
    ),
    ...where(!SELINUX_TYPES.includes(own?.seLinuxOptions?.type ?? ''), 'seLinuxOptions.type'),
    ...where(own?.seccompProfile?.type === 'Unconfined', 'seccompProfile.type'),
    ...where((own?.procMount ?? 'Default') !== 'Default', 'procMount'),
  ];
}

const restrictedPod = ({ spec }: Pod): string[] =>
  (spec.volumes ?? [])
    // A volume that names no kind is an emptyDir.
    .filter((volume) => Object.keys(volume).some((key) => key !== 'name' && !RESTRICTED_VOLUMES.includes(key)))
    .map(({ name }) => `kind of the volume ${name}`);

function restrictedContainer({ securityContext: own }: Container, { spec }: Pod): string[] {
  const pod = spec.securityContext;
  const { add, drop } = own?.capabilities ?? {};
  const profile = (own?.seccompProfile ?? pod?.seccompProfile)?.type ?? '';
  return [
    ...where(own?.allowPrivilegeEscalation !== false, 'allowPrivilegeEscalation must be false'),
    ...where((own?.runAsNonRoot ?? pod?.runAsNonRoot) !== true, 'runAsNonRoot must be true'),
    ...where((own?.runAsUser ?? pod?.runAsUser) === 0, 'runAsUser must not be 0'),
    ...where(!['RuntimeDefault', 'Localhost'].includes(profile), 'seccompProfile.type must be RuntimeDefault'),
    ...where(!(drop ?? []).includes('ALL'), 'capabilities.drop must hold ALL'),
    ...(add ?? []).filter((name) => name !== 'NET_BIND_SERVICE').map((name) => `capability ${name}`),
  ];
}

/**
 * Pods are what their namespace’s level of the Pod Security Standards admits: otherwise the release waits for pods that are never
 * made. Namespaces without a level of ours admit everything.
 *
 * Source: Kubernetes documentation, "Pod Security Standards", for Linux.
 */
export const podSecurity: Rule = {
  name: 'pod-security',
  check: ({ component: { namespace }, pods }) => {
    const level = namespace.podSecurity ?? 'privileged';
    if (level === 'privileged') return [];
    const isRestricted = level === 'restricted';
    const broken = (object: string, what: string): Broken => ({
      object,
      message: `would not be admitted to ${namespace.name}, which is ${level}: ${what}`,
    });
    return pods.flatMap((pod) => [
      ...[...baselinePod(pod), ...(isRestricted ? restrictedPod(pod) : [])].map((what) => broken(pod.owner, what)),
      ...containersOf(pod).flatMap((container) =>
        [...baselineContainer(container), ...(isRestricted ? restrictedContainer(container, pod) : [])].map((what) =>
          broken(containerName(pod, container), what),
        ),
      ),
    ]);
  },
};
