import { DeleteVolumeCommand } from '@aws-sdk/client-ec2';

import { NOTHING } from '../outcome';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';
import { volumesOf } from '../volumes-of';

/** Deletes volumes of the cluster that nothing uses: they are data, so only when somebody has said so. */
export const volumes: AwsStep = {
  id: 'volumes',
  explanation: 'Volumes of the cluster that nothing uses, with --delete-data',
  run: (place, how) =>
    how.deleteData
      ? sweep(
          {
            aws: place.aws,
            list: () => volumesOf(place),
            nameOf: ({ VolumeId = '' }) => `volume ${VolumeId}`,
            remove: ({ VolumeId }) => place.aws.ec2().send(new DeleteVolumeCommand({ VolumeId })),
            byHand: ({ VolumeId = '' }) => `aws ec2 delete-volume --volume-id ${VolumeId} --region ${place.region}`,
          },
          how,
        )
      : Promise.resolve(NOTHING),
};
