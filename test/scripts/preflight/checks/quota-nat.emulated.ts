import { AllocateAddressCommand } from '@aws-sdk/client-ec2';

import type { JsonObject } from '../../../../lib/compliance/template';
import { quotaNat } from '../../../../scripts/preflight/checks/quota-nat';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();

/** A VPC with so many NAT gateways in one zone, each with its address. */
const network = (region: string, gateways: number): JsonObject => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Subnet: {
    Type: 'AWS::EC2::Subnet',
    Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.0.0/24', AvailabilityZone: `${region}a` },
  },
  ...Object.fromEntries(
    Array.from({ length: gateways }).flatMap((_, index): [string, JsonObject][] => [
      [`Address${index}`, { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } }],
      [
        `Gateway${index}`,
        {
          Type: 'AWS::EC2::NatGateway',
          Properties: {
            SubnetId: { Ref: 'Subnet' },
            AllocationId: { 'Fn::GetAtt': [`Address${index}`, 'AllocationId'] },
          },
        },
      ],
    ]),
  ),
});

const look = async (region: string, gateways: number) => {
  const target = targetWith(network(region, gateways), { account: account.id, region });
  const results = await ask(quotaNat, target, account.freshAws(region));
  return results.map(({ outcome, says }) => `${outcome}: ${says}`);
};

describe('quota-nat', () => {
  test('counts addresses of the Region, and NAT gateways of each zone', async () => {
    expect(await look('us-east-1', 2)).toEqual([
      'passed: 0 of 5 Elastic IP addresses are used in us-east-1, and the stacks make 2 more',
      'passed: 0 of 5 NAT gateways are used in zone us-east-1a, and the stacks make 2 more',
    ]);
  });

  test('fails where others leave too few addresses, and where a zone gets too many gateways', async () => {
    const ec2 = account.aws('eu-west-1').ec2();
    for (let taken = 0; taken < 3; taken += 1) await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    expect(await look('eu-west-1', 3)).toEqual([
      'failed: 3 of 5 Elastic IP addresses are used in eu-west-1, and the stacks make 3 more',
      'passed: 0 of 5 NAT gateways are used in zone eu-west-1a, and the stacks make 3 more',
    ]);
    expect((await look('eu-west-1', 6))[1]).toBe(
      'failed: 0 of 5 NAT gateways are used in zone eu-west-1a, and the stacks make 6 more',
    );
  });

  test('does not count what the stacks own already as missing room', async () => {
    await deploy(account, { name: 'platform-test-Eks', region: 'us-west-2', resources: network('us-west-2', 3) });
    expect(await look('us-west-2', 3)).toEqual([
      'passed: 3 of 5 Elastic IP addresses are used in us-west-2, and the stacks make no more',
      'passed: 3 of 5 NAT gateways are used in zone us-west-2a, and the stacks make no more',
    ]);
    expect((await look('us-west-2', 6))[0]).toMatch(/^failed: 3 of 5 .* make 3 more$/);
  });
});
