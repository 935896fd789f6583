import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { byHand, failed, passed, type Observation } from '../observation';
import { readsOf } from '../permission';
import { OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { secretNamed } from '../read/secret';
import { replicasIn, type SecretReplica } from '../secret-replica';
import type { Target } from '../target';

/** Secrets Manager makes no second replica beside one that is there, and none over another secret. */
export const secretReplicas: Check = {
  id: 'secret-replicas',
  explanation: 'Secrets that a stack replicates can be replicated, and the place of the replica is free.',
  mendedBy: '`recovery.secrets`, or making room in the other Region',
  permissions: [
    ...readsOf(['arn:aws:secretsmanager:*:*:secret:*'], 'secretsmanager:DescribeSecret'),
    ...OWNED_RESOURCES,
  ],
  scope: 'region',
  look: async (target, aws) =>
    (await Promise.all(replicasIn(target).map((replica) => lookAt(replica, target, aws)))).flat(),
};

async function lookAt(
  { name, from, to, stack, logicalId }: SecretReplica,
  target: Target,
  aws: Aws,
): Promise<Observation[]> {
  const here = aws.in(from);
  const [secret, there, owned] = await Promise.all([
    secretNamed(here, name),
    secretNamed(aws.in(to), name),
    ownedResources(target, here),
  ]);
  // That there is none is said by another check.
  if (secret === undefined) return [];
  // After a failed creation, the resource has another id: what is there then is somebody else’s.
  const ours = owned.some((one) => one.stack === stack && one.logicalId === logicalId && one.physicalId === name);
  const replica = secret.ReplicationStatus?.find(({ Region }) => Region === to);
  const { PrimaryRegion: primary = from } = secret;
  if (primary !== from) {
    return [
      failed(
        `secret ${name} in ${from} is a replica of the one in ${primary}: only that one can be replicated to ${to}`,
        byHand(`take it out of recovery.secrets, and replicate it from ${primary}`),
      ),
    ];
  }
  if (replica?.Status === 'Failed') {
    return [
      failed(
        `secret ${name} could not be replicated to ${to}: ${replica.StatusMessage ?? 'AWS does not say why'}`,
        byHand(
          `delete what stands in its place in ${to}, then: aws secretsmanager replicate-secret-to-regions ` +
            `--secret-id ${name} --add-replica-regions Region=${to} --region ${from}`,
        ),
      ),
    ];
  }
  if (replica !== undefined && !ours) {
    return [
      failed(
        `secret ${name} is replicated to ${to} already, not by ${stack}`,
        byHand(
          'take it out of recovery.secrets; or, to hand it over: ' +
            `aws secretsmanager remove-regions-from-replication --secret-id ${name} --remove-replica-regions ${to} --region ${from}`,
        ),
      ),
    ];
  }
  if (replica === undefined && there !== undefined) {
    return [
      failed(
        `${to} has a secret ${name} of its own, in the place of the replica that ${stack} makes`,
        byHand(`take it out of recovery.secrets, or delete the one in ${to}`),
      ),
    ];
  }
  return [passed(`secret ${name} ${replica === undefined ? 'can be' : 'is'} replicated to ${to}`)];
}
