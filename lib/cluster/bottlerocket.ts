import { stringify } from 'smol-toml';

import type { Taint } from '../config/sections/capacity';

/** How a node finds its cluster, when no managed group tells it. */
export interface ClusterCoordinates {
  readonly name: string;
  readonly endpoint: string;
  /** Certificate authority of the cluster, base64. */
  readonly certificateAuthority: string;
  /** IPv4 range of services. */
  readonly serviceCidr: string;
}

/** What a node must be told in its user data, when no managed group tells it. */
export interface SelfManagedNode {
  readonly cluster: ClusterCoordinates;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
}

/** Kubernetes’ own spelling of the effects that the EKS API writes in capitals. */
export const TAINT_EFFECTS = {
  NO_SCHEDULE: 'NoSchedule',
  PREFER_NO_SCHEDULE: 'PreferNoSchedule',
  NO_EXECUTE: 'NoExecute',
} as const satisfies Record<Taint['effect'], string>;

const groupTaints = (taints: readonly Taint[]) =>
  Object.fromEntries(
    taints.map(({ key }) => [
      key,
      taints.filter((taint) => taint.key === key).map(({ value, effect }) => `${value}:${TAINT_EFFECTS[effect]}`),
    ]),
  );

/**
 * User data of a Bottlerocket node.
 *
 * EKS merges a managed group’s TOML with its own and cannot read bracketed headers with quoted keys, so dotted names
 * appear as keys of a table only.
 * Sources: Bottlerocket settings reference; "CIS Bottlerocket Benchmark" (level 1 and 2: kernel parameters and modules);
 * Amazon EKS User Guide, "Customize managed nodes with launch templates".
 *
 * @param selfManaged for a node that joins by itself; a managed group gets these settings from EKS
 */
export function bottlerocketUserData(selfManaged?: SelfManagedNode): string {
  return stringify({
    settings: {
      kubernetes: {
        'seccomp-default': true,
        'shutdown-grace-period': '60s',
        'shutdown-grace-period-for-critical-pods': '20s',
        ...(selfManaged === undefined
          ? {}
          : {
              'cluster-name': selfManaged.cluster.name,
              'api-server': selfManaged.cluster.endpoint,
              'cluster-certificate': selfManaged.cluster.certificateAuthority,
              'node-labels': { ...selfManaged.labels },
              'node-taints': groupTaints(selfManaged.taints),
            }),
      },
      // Sessions go through the control container and Session Manager; nothing listens for SSH.
      'host-containers': { admin: { enabled: false }, control: { enabled: true } },
      kernel: {
        lockdown: 'integrity',
        modules: { udf: { allowed: false }, sctp: { allowed: false } },
        sysctl: {
          'net.ipv4.conf.all.accept_redirects': '0',
          'net.ipv4.conf.all.log_martians': '1',
          'net.ipv4.conf.all.secure_redirects': '0',
          'net.ipv4.conf.all.send_redirects': '0',
          'net.ipv4.conf.default.accept_redirects': '0',
          'net.ipv4.conf.default.log_martians': '1',
          'net.ipv4.conf.default.secure_redirects': '0',
          'net.ipv4.conf.default.send_redirects': '0',
          'net.ipv6.conf.all.accept_redirects': '0',
          'net.ipv6.conf.default.accept_redirects': '0',
        },
      },
      metrics: { 'send-metrics': false },
    },
  });
}
