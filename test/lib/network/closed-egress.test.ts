import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { closeEgress } from '../../../lib/network/closed-egress';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

test('a group whose outgoing rules all name other groups keeps a rule of its own, which leads nowhere', () => {
  const stack = new ConstructStack(valid);
  const group = new ec2.SecurityGroup(stack, 'Group', { vpc: stack.vpc, allowAllOutbound: false });
  const other = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Other', 'sg-1');
  closeEgress(group);
  group.addEgressRule(other, ec2.Port.tcp(10250));
  expect(propertiesOf(stack.rendered('AWS::EC2::SecurityGroup'))).toMatchObject([
    { SecurityGroupEgress: [{ CidrIp: '127.0.0.1/32', FromPort: 443, ToPort: 443, IpProtocol: 'tcp' }] },
  ]);
  expect(Object.keys(stack.rendered('AWS::EC2::SecurityGroupEgress'))).toHaveLength(1);
});
