import { controlPlaneLogGroupName, logArchiveStreamName } from '../../../lib/config/names';
import { differs } from '../checks/check';
import type { RecoveryCheck } from './recovery-check';

/** What the control plane logs is handed to the archive, whose bucket is copied to one of the second Region, with a key of that Region. */
export const logArchive: RecoveryCheck = ({ environment, first, second }) => {
  const copied = first.buckets.flatMap(({ name, replication }) => replication.map((rule) => ({ name, ...rule })));
  const logGroup = controlPlaneLogGroupName(environment);
  return [
    ...differs(
      `to whom ${logGroup} is handed`,
      first.subscriptions
        .filter(({ logGroupName }) => logGroupName === logGroup)
        .map(({ destinationArn = '' }) => destinationArn.split('/').at(-1)),
      [logArchiveStreamName(environment)],
    ),
    ...differs('the number of rules that copy a bucket', copied.length, 1),
    ...copied.flatMap(({ name, Status, Destination }) => {
      const to = Destination?.Bucket?.split(':').at(-1);
      const key = Destination?.EncryptionConfiguration?.ReplicaKmsKeyID?.split('/').at(-1);
      return [
        ...differs(`the rule that copies ${name}`, Status, 'Enabled'),
        ...differs(
          `whether ${to ?? 'nowhere'}, to which ${name} is copied, is a bucket of the second Region`,
          second.buckets.some((bucket) => bucket.name === to),
          true,
        ),
        ...differs(
          `whether the copy of ${name} is encrypted with a key of the second Region`,
          second.keys.some(({ id, state }) => id === key && state === 'Enabled'),
          true,
        ),
      ];
    }),
    ...differs(
      'the buckets of the second Region that are copied on',
      second.buckets.filter(({ replication }) => replication.length > 0).map(({ name }) => name),
      [],
    ),
  ];
};
