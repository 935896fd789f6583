import { z } from 'zod';

import { nameOf, type Manifest } from './manifests';

const capabilities = z.looseObject({ add: z.array(z.string()).nullish(), drop: z.array(z.string()).nullish() });
const seccompProfile = z.looseObject({ type: z.string() });
const seLinuxOptions = z.looseObject({
  type: z.string().nullish(),
  user: z.string().nullish(),
  role: z.string().nullish(),
});

const shared = {
  runAsNonRoot: z.boolean().nullish(),
  runAsUser: z.number().nullish(),
  seccompProfile: seccompProfile.nullish(),
  seLinuxOptions: seLinuxOptions.nullish(),
};

const container = z.looseObject({
  name: z.string(),
  image: z.string(),
  ports: z
    .array(
      z.looseObject({
        containerPort: z.number(),
        hostPort: z.number().nullish(),
        name: z.string().nullish(),
        protocol: z.string().default('TCP'),
      }),
    )
    .nullish(),
  resources: z.looseObject({ requests: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  securityContext: z
    .looseObject({
      ...shared,
      privileged: z.boolean().nullish(),
      allowPrivilegeEscalation: z.boolean().nullish(),
      procMount: z.string().nullish(),
      capabilities: capabilities.nullish(),
    })
    .nullish(),
});
export type Container = z.output<typeof container>;

const podSpec = z.looseObject({
  serviceAccountName: z.string().nullish(),
  hostNetwork: z.boolean().nullish(),
  hostPID: z.boolean().nullish(),
  hostIPC: z.boolean().nullish(),
  securityContext: z
    .looseObject({ ...shared, sysctls: z.array(z.looseObject({ name: z.string() })).nullish() })
    .nullish(),
  volumes: z.array(z.looseObject({ name: z.string() })).nullish(),
  containers: z.array(container),
  initContainers: z.array(container).nullish(),
});
const template = z.looseObject({
  metadata: z.looseObject({ labels: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  spec: podSpec,
});
const controller = z.looseObject({ spec: z.looseObject({ template }) });
const cronJob = z.looseObject({ spec: z.looseObject({ jobTemplate: controller }) });

/** A pod that a chart’s objects make. */
export interface Pod {
  /** What makes it: `Deployment/external-dns`. */
  readonly owner: string;
  readonly kind: string;
  /** Undefined: the release’s. */
  readonly namespace: string | undefined;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly spec: z.output<typeof podSpec>;
}

const CONTROLLERS = ['Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet', 'Job'];

const templateOf = (manifest: Manifest): z.output<typeof template> | undefined => {
  if (manifest.kind === 'Pod') return template.parse(manifest);
  if (manifest.kind === 'CronJob') return cronJob.parse(manifest).spec.jobTemplate.spec.template;
  return CONTROLLERS.includes(manifest.kind) ? controller.parse(manifest).spec.template : undefined;
};

/** The pods of rendered objects, hooks included. */
export const podsIn = (manifests: readonly Manifest[]): Pod[] =>
  manifests.flatMap((manifest) => {
    const found = templateOf(manifest);
    if (found === undefined) return [];
    return [
      {
        owner: nameOf(manifest),
        kind: manifest.kind,
        namespace: manifest.metadata.namespace ?? undefined,
        labels: found.metadata?.labels ?? {},
        spec: found.spec,
      },
    ];
  });

/** Containers of a pod, those that run before the others too. */
export const containersOf = ({ spec }: Pod): readonly Container[] => [
  ...(spec.initContainers ?? []),
  ...spec.containers,
];

/** How a finding names a container: `Deployment/external-dns external-dns`. */
export const containerName = ({ owner }: Pod, { name }: Container): string => `${owner} ${name}`;
