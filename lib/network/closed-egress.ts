import * as ec2 from 'aws-cdk-lib/aws-ec2';

/**
 * Keeps AWS from opening a security group whose outgoing rules all name other groups.
 *
 * A group without an outgoing rule of its own is given one to everywhere, on all ports; the CDK writes rules that name a
 * group as resources of their own. Whether CloudFormation takes the default away when the first of those arrives is not
 * documented: https://github.com/aws/aws-cdk/issues/987 saw that it did. A rule in the group itself leaves no doubt, and
 * this one leads nowhere, as in the example of
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
export const closeEgress = (securityGroup: ec2.ISecurityGroup): void => {
  securityGroup.addEgressRule(
    ec2.Peer.ipv4('127.0.0.1/32'),
    ec2.Port.tcp(443),
    'Nothing else leaves: without a rule here AWS opens all',
  );
};
