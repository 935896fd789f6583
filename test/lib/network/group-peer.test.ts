import { Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { groupPeer } from '../../../lib/network/group-peer';
import { testApp } from '../../support/app';

/** The logical ids of the rules by which two groups let each other in. */
function ruleIds(stack: Stack): string[] {
  const vpc = new ec2.Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false });
  const [one, other] = ['One', 'Other'].map((id) => new ec2.SecurityGroup(stack, id, { vpc, allowAllOutbound: false }));
  if (one === undefined || other === undefined) throw new RangeError('Two groups are made above');
  one.addIngressRule(groupPeer(other), ec2.Port.tcp(443), 'One way');
  other.addEgressRule(groupPeer(one), ec2.Port.tcp(443), 'The same way, from the other side');
  const template = Template.fromStack(stack);
  return ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'].flatMap((type) =>
    Object.keys(template.findResources(type)),
  );
}

describe('groupPeer', () => {
  it('gives rules the same logical ids wherever their stack stands', () => {
    const ids = ruleIds(new Stack(testApp(), 'Stack'));
    expect(ids).toHaveLength(2);
    expect(ruleIds(new Stack(new Stage(testApp(), 'Stage'), 'Stack'))).toEqual(ids);
    expect(ruleIds(new Stack(testApp(), 'Renamed'))).toEqual(ids);
  });
});
