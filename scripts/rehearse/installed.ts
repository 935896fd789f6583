import { z } from 'zod';

const cluster = z.object({ account: z.string(), region: z.string(), cluster: z.string() });

const release = z.object({
  name: z.string(),
  namespace: z.string(),
  chart: z.string(),
  version: z.string(),
  status: z.enum(['deployed', 'failed']),
  revision: z.number(),
  values: z.record(z.string(), z.unknown()),
});

const object = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  /** Empty for what stands in none. */
  namespace: z.string(),
  name: z.string(),
  manifest: z.looseObject({}),
});

/** A Helm release, and the cluster that it was installed into. */
export const installedRelease = cluster.extend(release.shape);

/** An object of ours, and the cluster that it was applied to. */
export const installedObject = cluster.extend(object.shape);

/** A cluster with what is inside: releases and objects of ours. What charts make of it, nobody knows here. */
export const inside = cluster.extend({ releases: z.array(release), objects: z.array(object) });

/** What is inside clusters that stand, and what was inside those that are gone. */
export const clusters = z.object({ standing: z.array(inside), gone: z.array(inside) });

export type Inside = z.output<typeof inside>;
export type Clusters = z.output<typeof clusters>;

/** What a rehearsal installed into clusters. */
export interface Installed {
  readonly releases: readonly z.output<typeof installedRelease>[];
  readonly objects: readonly z.output<typeof installedObject>[];
}
