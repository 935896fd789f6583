import { CreateVpcCommand, CreateVpcEndpointCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { RequestServiceQuotaIncreaseCommand } from '@aws-sdk/client-service-quotas';

import { quotaNetwork } from '../../../../scripts/preflight/checks/quota-network';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const vpc = (CidrBlock = '10.0.0.0/16') => ({ Type: 'AWS::EC2::VPC', Properties: { CidrBlock } });
const endpoint = (service: string, VpcEndpointType: string) => ({
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: { VpcId: { Ref: 'Vpc' }, ServiceName: `com.amazonaws.${service}`, VpcEndpointType },
});

const look = (region: string, resources: Parameters<typeof targetWith>[0]) =>
  ask(quotaNetwork, targetWith(resources, { account: account.id, region }), account.freshAws(region));

/** Makes VPCs beside the one that every account has in a Region. */
async function makeVpcs(region: string, count: number): Promise<void> {
  const ec2 = account.aws(region).ec2();
  for (let made = 0; made < count; made += 1) await ec2.send(new CreateVpcCommand({ CidrBlock: `10.${made}.0.0/16` }));
}

describe('quota-network', () => {
  test('says how many VPCs and endpoints there are, and how many the stacks make', async () => {
    const resources = { Vpc: vpc(), S3: endpoint('s3', 'Gateway'), Sts: endpoint('sts', 'Interface') };
    expect((await look('us-east-1', resources)).map(({ outcome, says }) => `${outcome}: ${says}`)).toEqual([
      'passed: 1 of 5 VPCs are used in us-east-1, and the stacks make 1 more',
      'passed: 0 of 20 gateway endpoints are used in us-east-1, and the stacks make 1 more',
      'passed: 0 of 50 interface endpoints are used in the VPC of platform-test-Eks, and the stacks make 1 more',
    ]);
  });

  test('fails where one VPC too many would be made, until more are allowed', async () => {
    await makeVpcs('eu-west-1', 4);
    expect((await look('eu-west-1', { Vpc: vpc() }))[0]).toEqual({
      outcome: 'failed',
      says: '5 of 5 VPCs are used in eu-west-1, and the stacks make 1 more',
      fix: {
        kind: 'command',
        command:
          'aws service-quotas request-service-quota-increase --service-code vpc --quota-code L-F678F1CE --desired-value 6 --region eu-west-1',
      },
    });
    await account
      .aws('eu-west-1')
      .quotas()
      .send(new RequestServiceQuotaIncreaseCommand({ ServiceCode: 'vpc', QuotaCode: 'L-F678F1CE', DesiredValue: 6 }));
    expect((await look('eu-west-1', { Vpc: vpc() }))[0]).toMatchObject({ outcome: 'passed' });
  });

  test('does not count what the stacks own already as missing room', async () => {
    const resources = { Vpc: vpc(), Sts: endpoint('sts', 'Interface') };
    await deploy(account, { name: 'platform-test-Eks', region: 'us-west-2', resources });
    await makeVpcs('us-west-2', 3);
    expect((await look('us-west-2', resources)).map(({ outcome, says }) => `${outcome}: ${says}`)).toEqual([
      'passed: 5 of 5 VPCs are used in us-west-2, and the stacks make no more',
      'passed: 0 of 20 gateway endpoints are used in us-west-2, and the stacks make no more',
      'passed: 1 of 50 interface endpoints are used in the VPC of platform-test-Eks, and the stacks make no more',
    ]);
  });

  test('counts endpoints that others have put into the VPC of the stacks', async () => {
    await deploy(account, { name: 'platform-test-Eks', region: 'eu-west-2', resources: { Vpc: vpc() } });
    const ec2 = account.aws('eu-west-2').ec2();
    const { Vpcs: [ours] = [] } = await ec2.send(
      new DescribeVpcsCommand({ Filters: [{ Name: 'cidr', Values: ['10.0.0.0/16'] }] }),
    );
    const { Vpc: theirs } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
    for (const [VpcId, service] of [
      [ours?.VpcId, 'ec2'],
      [ours?.VpcId, 'ecr.api'],
      [theirs?.VpcId, 'ec2'],
    ] as const) {
      const ServiceName = `com.amazonaws.eu-west-2.${service}`;
      await ec2.send(new CreateVpcEndpointCommand({ VpcId, VpcEndpointType: 'Interface', ServiceName }));
    }
    const more = { Vpc: vpc(), Sts: endpoint('sts', 'Interface') };
    expect((await look('eu-west-2', more))[2]?.says).toMatch(/^2 of 50 interface endpoints .* make 1 more$/);
  });

  test('asks nothing of a target without a network', async () => {
    expect(await look('us-east-1', { Topic: { Type: 'AWS::SNS::Topic' } })).toEqual([]);
  });
});
