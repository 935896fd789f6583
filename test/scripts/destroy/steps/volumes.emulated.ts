import { CreateVolumeCommand, DescribeVolumesCommand } from '@aws-sdk/client-ec2';

import { volumes } from '../../../../scripts/destroy/steps/volumes';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { FOREIGN, OWNED } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();
const place = placeIn(aws);

test('volumes of the cluster go when data may go, and stay otherwise', async () => {
  for (const Tags of [OWNED, FOREIGN]) {
    await aws.ec2().send(
      new CreateVolumeCommand({
        AvailabilityZone: 'us-east-1a',
        Size: 1,
        TagSpecifications: [{ ResourceType: 'volume', Tags }],
      }),
    );
  }
  expect(await volumes.run(place, fastHow())).toStrictEqual({ did: [], stuck: [] });
  const { did, stuck } = await volumes.run(place, fastHow({ deleteData: true }));
  expect(did).toHaveLength(1);
  expect(stuck).toStrictEqual([]);
  const { Volumes = [] } = await aws.ec2().send(new DescribeVolumesCommand({}));
  expect(Volumes.map(({ Tags }) => Tags)).toStrictEqual([FOREIGN]);
});
