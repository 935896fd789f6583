import {
  DeleteInstanceProfileCommand,
  GetInstanceProfileCommand,
  paginateListInstanceProfilesForRole,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam';

import { isAbsent } from '../is-absent';
import { isOwned } from '../owned';
import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** An instance profile, and the role that cannot be deleted as long as it holds it. */
interface Profile {
  readonly name: string;
  readonly role: string;
}

/** Deletes the instance profiles that Karpenter makes for the nodes’ role. */
export const instanceProfiles: AwsStep = {
  id: 'instance-profiles',
  explanation: 'Instance profiles that Karpenter has made: they hold the role of nodes',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => profilesOf(place),
        nameOf: ({ name }) => `instance profile ${name}`,
        remove: async ({ name, role }) => {
          const InstanceProfileName = name;
          const iam = place.aws.iam();
          await iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName: role }));
          await iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }));
        },
        byHand: ({ name, role }) =>
          `aws iam remove-role-from-instance-profile --instance-profile-name ${name} --role-name ${role}`,
      },
      how,
    ),
};

async function profilesOf({ aws, roles, ofStacks, clusters }: Place): Promise<Profile[]> {
  const found: Profile[] = [];
  for (const role of roles) {
    const names = await namesFor(aws.iam(), role);
    for (const name of names.filter((one) => !ofStacks.has(one))) {
      const { InstanceProfile } = await aws.iam().send(new GetInstanceProfileCommand({ InstanceProfileName: name }));
      if (isOwned(InstanceProfile?.Tags, clusters)) found.push({ name, role });
    }
  }
  return found;
}

/** None when the role is gone with its stack. */
async function namesFor(client: ReturnType<Place['aws']['iam']>, RoleName: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { InstanceProfiles = [] } of paginateListInstanceProfilesForRole({ client }, { RoleName })) {
      names.push(...InstanceProfiles.flatMap(({ InstanceProfileName }) => InstanceProfileName ?? []));
    }
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  return names;
}
