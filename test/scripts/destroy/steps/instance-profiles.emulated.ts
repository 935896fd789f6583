import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  ListInstanceProfilesCommand,
} from '@aws-sdk/client-iam';

import { instanceProfiles } from '../../../../scripts/destroy/steps/instance-profiles';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { OWNED } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

test('instance profiles that hold a role of the stacks go, when Karpenter has made them', async () => {
  const iam = aws.iam();
  await iam.send(new CreateRoleCommand({ RoleName: 'node', AssumeRolePolicyDocument: '{}' }));
  for (const [name, Tags] of [
    ['made', OWNED],
    ['by-hand', []],
  ] as const) {
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: name, Tags: [...Tags] }));
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: name, RoleName: 'node' }));
  }
  const outcome = await instanceProfiles.run(placeIn(aws, { roles: ['node', 'gone-by-now'] }), fastHow());
  expect(outcome).toStrictEqual({ did: ['deleted instance profile made'], stuck: [] });
  const { InstanceProfiles = [] } = await iam.send(new ListInstanceProfilesCommand({}));
  expect(InstanceProfiles.map(({ InstanceProfileName }) => InstanceProfileName)).toStrictEqual(['by-hand']);
});
