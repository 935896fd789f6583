import {
  CreateLaunchTemplateCommand,
  DescribeInstancesCommand,
  RunInstancesCommand,
  type ResourceType,
} from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  ListInstanceProfilesCommand,
} from '@aws-sdk/client-iam';

import { instanceProfiles } from '../../../../scripts/destroy/steps/instance-profiles';
import { instances } from '../../../../scripts/destroy/steps/instances';
import { launchTemplates } from '../../../../scripts/destroy/steps/launch-templates';
import { emulatedAccount } from '../../preflight/support/account';
import { fastHow } from '../support/how';
import { FOREIGN, OWNED } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();
const POOL = { Key: 'karpenter.sh/nodepool', Value: 'general' };
const marked = (ResourceType: ResourceType, Tags: { Key: string; Value: string }[]) => [{ ResourceType, Tags }];

test('nodes that Karpenter has launched for the cluster end; those of groups and of other clusters stay', async () => {
  const launch = async (tags: { Key: string; Value: string }[]) => {
    const { Instances = [] } = await aws.ec2().send(
      new RunInstancesCommand({
        ImageId: 'ami-12c6146b',
        MinCount: 1,
        MaxCount: 1,
        TagSpecifications: marked('instance', tags),
      }),
    );
    return Instances[0]?.InstanceId ?? '';
  };
  const ours = await launch([...OWNED, POOL]);
  const ofGroup = await launch(OWNED);
  const theirs = await launch([...FOREIGN, POOL]);
  const outcome = await instances.run(placeIn(aws), fastHow());
  expect(outcome).toStrictEqual({ did: [`deleted instance ${ours}`], stuck: [] });
  const Filters = [{ Name: 'instance-state-name', Values: ['running'] }];
  const { Reservations = [] } = await aws.ec2().send(new DescribeInstancesCommand({ Filters }));
  const running = Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId));
  expect(running.sort()).toStrictEqual([ofGroup, theirs].sort());
});

test('launch templates of Karpenter go', async () => {
  for (const [name, cluster] of [
    ['ours', 'platform-dev'],
    ['theirs', 'platform-prod'],
  ] as const) {
    await aws.ec2().send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: name,
        LaunchTemplateData: { ImageId: 'ami-12c6146b' },
        TagSpecifications: marked('launch-template', [{ Key: 'karpenter.k8s.aws/cluster', Value: cluster }]),
      }),
    );
  }
  expect(await launchTemplates.run(placeIn(aws), fastHow())).toStrictEqual({
    did: ['deleted launch template ours'],
    stuck: [],
  });
});

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
