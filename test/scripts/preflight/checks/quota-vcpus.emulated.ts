import { CreateTagsCommand, RunInstancesCommand, type _InstanceType } from '@aws-sdk/client-ec2';

import { quotaVcpus } from '../../../../scripts/preflight/checks/quota-vcpus';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const nodes = (DesiredSize: number, MaxSize: number, more = {}) => ({
  Nodes: {
    Type: 'AWS::EKS::Nodegroup',
    Properties: {
      InstanceTypes: ['m7g.large', 'm6g.large'],
      ScalingConfig: { DesiredSize, MinSize: 0, MaxSize },
      ...more,
    },
  },
});

const look = (region: string, resources: Parameters<typeof targetWith>[0]) =>
  ask(quotaVcpus, targetWith(resources, { account: account.id, region }), account.freshAws(region));

/** A group without instances, so that those of the test are all there are. */
const OURS = {
  Launch: {
    Type: 'AWS::EC2::LaunchTemplate',
    Properties: { LaunchTemplateData: { ImageId: 'ami-12c6146b', InstanceType: 'm6g.large' } },
  },
  Group: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    Properties: {
      AutoScalingGroupName: 'ours',
      MinSize: '0',
      MaxSize: '2',
      AvailabilityZones: ['us-west-2a'],
      LaunchTemplate: { LaunchTemplateId: { Ref: 'Launch' }, Version: '1' },
    },
  },
};

/** Starts instances of two vCPUs that bear tags. */
async function start(region: string, count: number, tags: Readonly<Record<string, string>> = {}): Promise<void> {
  const ec2 = account.aws(region).ec2();
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({ ImageId: 'ami-12c6146b', InstanceType: 'm6g.large', MinCount: count, MaxCount: count }),
  );
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const Resources = Instances.map(({ InstanceId = '' }) => InstanceId);
  if (Tags.length > 0) await ec2.send(new CreateTagsCommand({ Resources, Tags }));
}

describe('quota-vcpus', () => {
  test('passes for what a new account allows: two nodes', async () => {
    expect(await look('us-east-1', nodes(2, 2))).toEqual([
      {
        outcome: 'passed',
        says: '0 of 5 vCPUs of standard on-demand instances are used in us-east-1, and the stacks make 4 more',
        fix: null,
      },
    ]);
  });

  test('fails where the nodes that a group starts with find no room, and asks for as many as it may grow to', async () => {
    await start('eu-west-1', 1);
    expect(await look('eu-west-1', nodes(2, 6))).toEqual([
      {
        outcome: 'failed',
        says: '2 of 5 vCPUs of standard on-demand instances are used in eu-west-1, and the stacks make 4 more',
        fix: {
          kind: 'command',
          command:
            'aws service-quotas request-service-quota-increase --service-code ec2 --quota-code L-1216C47A --desired-value 14 --region eu-west-1',
        },
      },
    ]);
  });

  test('warns where only growth finds no room, in Spot as in on-demand', async () => {
    expect(await look('eu-west-2', nodes(0, 6, { CapacityType: 'SPOT' }))).toMatchObject([
      {
        outcome: 'warning',
        says: '0 of 5 vCPUs of standard Spot instances are used in eu-west-2, and the stacks may grow by 12',
      },
    ]);
  });

  test('does not count nodes of the stacks that run already as missing room', async () => {
    const group = {
      Group: {
        Type: 'AWS::AutoScaling::AutoScalingGroup',
        Properties: {
          MinSize: '2',
          MaxSize: '2',
          MixedInstancesPolicy: { LaunchTemplate: { Overrides: [{ InstanceType: 'm6g.large' }] } },
        },
      },
    };
    await deploy(account, { name: 'platform-test-Eks', region: 'us-west-2', resources: OURS });
    const before = await look('us-west-2', group);
    expect(before).toMatchObject([{ outcome: 'passed', says: expect.stringMatching(/make 4 more$/) as unknown }]);
    await start('us-west-2', 2, { 'aws:autoscaling:groupName': 'ours' });
    expect(await look('us-west-2', group)).toMatchObject([
      {
        outcome: 'passed',
        says: '4 of 5 vCPUs of standard on-demand instances are used in us-west-2, and the stacks make no more',
      },
    ]);
  });

  test('says so where it knows no quota', async () => {
    const types = { InstanceTypes: ['p5.48xlarge' satisfies _InstanceType], CapacityType: 'SPOT' };
    expect(await look('us-east-1', nodes(0, 1, types))).toMatchObject([
      {
        outcome: 'warning',
        says: 'Nodes of platform-test-Eks starts p5.48xlarge (spot), whose quota is not known here',
      },
    ]);
  });
});
