import {
  DeleteSecurityGroupCommand,
  paginateDescribeSecurityGroups,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
  type IpPermission,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';

import { isOwned } from '../owned';
import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** Deletes the security groups that controllers have made, and the rules of other groups that name them. */
export const securityGroups: AwsStep = {
  id: 'security-groups',
  explanation: 'Security groups that controllers and GuardDuty have made',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: async () => (await groupsIn(place)).filter((group) => isMade(group, place)),
        nameOf: ({ GroupId = '', GroupName = '' }) => `security group ${GroupId} (${GroupName})`,
        remove: async ({ GroupId = '' }) => {
          for (const other of await groupsIn(place)) await forget(place, other, GroupId);
          await place.aws.ec2().send(new DeleteSecurityGroupCommand({ GroupId }));
        },
        byHand: ({ GroupId = '' }) => `aws ec2 delete-security-group --group-id ${GroupId} --region ${place.region}`,
      },
      how,
    ),
};

const isMade = ({ GroupId = '', Tags = [] }: SecurityGroup, { clusters, ofStacks }: Place): boolean =>
  !ofStacks.has(GroupId) &&
  (isOwned(Tags, clusters) || Tags.some(({ Key, Value }) => Key === 'GuardDutyManaged' && Value === 'true'));

async function groupsIn({ aws, vpcs }: Place): Promise<SecurityGroup[]> {
  if (vpcs.length === 0) return [];
  const Filters = [{ Name: 'vpc-id', Values: [...vpcs] }];
  const found: SecurityGroup[] = [];
  for await (const { SecurityGroups = [] } of paginateDescribeSecurityGroups({ client: aws.ec2() }, { Filters })) {
    found.push(...SecurityGroups);
  }
  return found;
}

/** Takes a group out of the rules of another: EC2 deletes none that is named in a rule. */
async function forget({ aws }: Place, other: SecurityGroup, gone: string): Promise<void> {
  const { GroupId, IpPermissions, IpPermissionsEgress } = other;
  const incoming = naming(IpPermissions, gone);
  const outgoing = naming(IpPermissionsEgress, gone);
  const ec2 = aws.ec2();
  if (incoming.length > 0) await ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: incoming }));
  if (outgoing.length > 0) await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: outgoing }));
}

const naming = (rules: readonly IpPermission[] = [], group: string): IpPermission[] =>
  rules.flatMap(({ IpProtocol, FromPort, ToPort, UserIdGroupPairs = [] }) => {
    const pairs = UserIdGroupPairs.filter(({ GroupId }) => GroupId === group).map(({ GroupId }) => ({ GroupId }));
    return pairs.length === 0 ? [] : [{ IpProtocol, FromPort, ToPort, UserIdGroupPairs: pairs }];
  });
