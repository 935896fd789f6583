import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/**
 * A security group as the other side of a rule, called by its place in its stack.
 *
 * The CDK calls it by its place in the whole app, and makes that the logical id of the rule. The same stack in a pipeline’s
 * stage would have other ids: CloudFormation would make each rule a second time before it deletes the first, and EC2 refuses
 * a rule that is there already.
 */
export const groupPeer = (group: ec2.ISecurityGroup): ec2.IPeer => ({
  uniqueId: group.node.path.slice(Stack.of(group).node.path.length + 1).replaceAll('/', ''),
  canInlineRule: group.canInlineRule,
  connections: group.connections,
  toIngressRuleConfig: () => group.toIngressRuleConfig(),
  toEgressRuleConfig: () => group.toEgressRuleConfig(),
});
