import { CreateVpcCommand } from '@aws-sdk/client-ec2';

import type { JsonObject } from '../../../../lib/compliance/template';
import { addressRanges } from '../../../../scripts/preflight/checks/address-ranges';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const vpc = (CidrBlock: string, more: JsonObject = {}) => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock } },
  ...more,
});
const look = (region: string, resources: JsonObject) =>
  ask(addressRanges, targetWith(resources, { account: account.id, region }), account.freshAws(region));

async function theirs(region: string, CidrBlock: string): Promise<string> {
  const Tags = [{ Key: 'Name', Value: 'theirs' }];
  const { Vpc } = await account
    .aws(region)
    .ec2()
    .send(new CreateVpcCommand({ CidrBlock, TagSpecifications: [{ ResourceType: 'vpc', Tags }] }));
  return Vpc?.VpcId ?? '';
}

describe('address-ranges', () => {
  test('passes for a range of its own, beside that of the default VPC', async () => {
    expect(await look('us-east-1', vpc('10.0.0.0/16'))).toEqual([
      { outcome: 'passed', says: 'no other VPC overlaps 10.0.0.0/16', fix: null },
    ]);
  });

  test('warns of a VPC of the Region that could never be connected', async () => {
    const id = await theirs('eu-west-1', '10.0.128.0/20');
    expect(await look('eu-west-1', vpc('10.0.0.0/16'))).toMatchObject([
      {
        outcome: 'warning',
        says: `10.0.0.0/16 of platform-test-Eks overlaps ${id} (theirs, 10.0.128.0/20): the two can never be connected`,
      },
    ]);
    expect(await look('eu-west-1', vpc('172.31.0.0/24'))).toMatchObject([
      { outcome: 'warning', says: expect.stringContaining('the default VPC, 172.31.0.0/16') as unknown },
    ]);
  });

  test('fails for a VPC that the template peers with, in another Region too', async () => {
    const id = await theirs('us-west-2', '10.0.0.0/20');
    const Properties = { VpcId: { Ref: 'Vpc' }, PeerVpcId: id, PeerRegion: 'us-west-2' };
    const peering = { Peering: { Type: 'AWS::EC2::VPCPeeringConnection', Properties } };
    expect(await look('eu-west-2', vpc('10.0.0.0/16', peering))).toMatchObject([
      { outcome: 'failed', says: expect.stringMatching(/which it is peered with/) as unknown },
    ]);
  });

  test('does not hold the VPC of the stacks against itself', async () => {
    await deploy(account, { name: 'platform-test-Eks', region: 'us-east-2', resources: vpc('10.0.0.0/16') });
    expect(await look('us-east-2', vpc('10.0.0.0/16'))).toMatchObject([{ outcome: 'passed' }]);
  });
});
