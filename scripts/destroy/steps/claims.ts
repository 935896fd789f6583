import { z } from 'zod';

import { CLAIM, POD, VOLUME } from '../../kubernetes/kinds';
import type { Kubernetes } from '../../kubernetes/kubernetes';
import { nameOf, type KubernetesObject } from '../../kubernetes/kubernetes-object';
import { removeObjects } from '../kubernetes-removal';
import { joined } from '../outcome';
import { stopOwners } from '../stop-owners';
import type { KubernetesStep } from '../step';

const volumeSpec = z.object({
  persistentVolumeReclaimPolicy: z.string().optional(),
  claimRef: z.object({ namespace: z.string(), name: z.string() }).optional(),
});
const podSpec = z.object({
  volumes: z.array(z.object({ persistentVolumeClaim: z.object({ claimName: z.string() }).optional() })).default([]),
});

/**
 * Deletes the claims whose volumes go with them: their reclaim policy is `Delete`. The workloads that use them are stopped
 * before, and no others. Volumes with the policy `Retain` are left alone: somebody has said that they stay.
 */
export const claims: KubernetesStep = {
  id: 'claims',
  explanation: 'Claims whose volumes have the reclaim policy Delete, after the pods that use them',
  async run(kubernetes, how) {
    const claimed = await claimsToGo(kubernetes);
    const stopped = await stopOwners(kubernetes, await podsOf(kubernetes, claimed), how);
    const removed = await removeObjects(kubernetes, () => claimsToGo(kubernetes), how);
    // The volume in AWS is gone when its object is.
    const volumes = await removeObjects(kubernetes, () => volumesToGo(kubernetes), how);
    return joined([stopped, removed, volumes]);
  },
};

const read = (volume: KubernetesObject) => volumeSpec.parse(volume.spec);

const volumesToGo = async (kubernetes: Kubernetes): Promise<KubernetesObject[]> =>
  (await kubernetes.list(VOLUME)).filter((volume) => read(volume).persistentVolumeReclaimPolicy === 'Delete');

async function claimsToGo(kubernetes: Kubernetes): Promise<KubernetesObject[]> {
  const volumes = await volumesToGo(kubernetes);
  const held = new Set(volumes.flatMap((volume) => keyOf(read(volume).claimRef)));
  return (await kubernetes.list(CLAIM)).filter(({ metadata }) => keyOf(metadata).some((key) => held.has(key)));
}

async function podsOf(kubernetes: Kubernetes, claimed: readonly KubernetesObject[]): Promise<KubernetesObject[]> {
  const names = new Set(claimed.map(nameOf));
  return (await kubernetes.list(POD)).filter(({ metadata: { namespace }, spec }) =>
    podSpec
      .parse(spec)
      .volumes.some(
        ({ persistentVolumeClaim: claim }) =>
          claim !== undefined && names.has(`${CLAIM.kind} ${namespace ?? ''}/${claim.claimName}`),
      ),
  );
}

const keyOf = (claim: { namespace?: string | undefined; name: string } | undefined): string[] =>
  claim === undefined ? [] : [`${claim.namespace ?? ''}/${claim.name}`];
