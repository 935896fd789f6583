import { z } from 'zod';

/** A kind of object, whatever its version. */
export interface Kind {
  /** Empty for the core group. */
  readonly group: string;
  readonly plural: string;
  readonly kind: string;
}

const owner = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  name: z.string(),
  controller: z.boolean().default(false),
});

/** One object, as far as any kind has it. */
export const kubernetesObject = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string().default(''),
    labels: z.record(z.string(), z.string()).default({}),
    finalizers: z.array(z.string()).default([]),
    deletionTimestamp: z.string().optional(),
    ownerReferences: z.array(owner).default([]),
  }),
  spec: z.record(z.string(), z.unknown()).default({}),
  status: z.record(z.string(), z.unknown()).default({}),
});

export const objectList = z.object({
  metadata: z.object({ continue: z.string().optional() }).default({}),
  items: z.array(kubernetesObject).default([]),
});

/** One object of a cluster. */
export interface KubernetesObject extends z.output<typeof kubernetesObject> {
  readonly kind: Kind;
}

/** `Service shop/front`. */
export const nameOf = ({ kind, metadata: { namespace, name } }: KubernetesObject): string =>
  `${kind.kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
