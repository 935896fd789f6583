import { quotaSecurityGroups } from '../../../../scripts/preflight/checks/quota-security-groups';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

/** A group with so many rules: one inside it, the others beside it. */
const rules = (count: number) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { SecurityGroupIngress: [{ CidrIp: '10.0.0.0/16', IpProtocol: '-1' }] },
  },
  ...Object.fromEntries(
    Array.from({ length: count - 1 }, (_, index) => [
      `Rule${index}`,
      { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] } } },
    ]),
  ),
});

const look = (resources: Parameters<typeof targetWith>[0]) =>
  ask(quotaSecurityGroups, targetWith(resources, { account: account.id }), account.aws());

describe('quota-security-groups', () => {
  test('counts rules inside a group and beside it', async () => {
    expect(await look(rules(60))).toEqual([
      {
        outcome: 'passed',
        says: 'Group of platform-test-Eks has 60 inbound rules, more than any other, where 60 are allowed',
        fix: null,
      },
    ]);
  });

  test('fails for one rule too many, with a quota to ask for, as long as an interface takes so many', async () => {
    expect(await look(rules(61))).toMatchObject([
      { outcome: 'failed', fix: { command: expect.stringContaining('L-0EA8095F --desired-value 61') as unknown } },
    ]);
    expect(await look(rules(201))).toMatchObject([{ outcome: 'failed', fix: { kind: 'by-hand' } }]);
  });

  test('fails for an interface in more groups than it may be', async () => {
    const Properties = { LaunchTemplateData: { SecurityGroupIds: ['a', 'b', 'c', 'd', 'e', 'f'] } };
    expect(await look({ Nodes: { Type: 'AWS::EC2::LaunchTemplate', Properties } })).toMatchObject([
      {
        outcome: 'failed',
        says: 'Nodes of platform-test-Eks has 6 security groups, more than any other, where 5 are allowed',
      },
    ]);
  });
});
