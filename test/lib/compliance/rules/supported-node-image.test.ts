import { aws_ec2 as ec2, aws_eks as eks, CfnParameter } from 'aws-cdk-lib';
import { supportedNodeImage as rule } from '../../../../lib/compliance/rules/supported-node-image';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const nodegroup = (AmiType: Json) => resource('AWS::EKS::Nodegroup', { AmiType });
const launchTemplate = (ImageId: Json) => resource('AWS::EC2::LaunchTemplate', { LaunchTemplateData: { ImageId } });
const ssm = (image: string) => `{{resolve:ssm:/aws/service/eks/optimized-ami/1.31/${image}/recommended/image_id}}`;

describe(rule.requirement, () => {
  test('accepts Bottlerocket, Amazon Linux 2023, custom images and the default', () => {
    for (const type of ['BOTTLEROCKET_x86_64', 'AL2023_x86_64_STANDARD', 'CUSTOM']) {
      expect(judge(rule, nodegroup(type))).toEqual([]);
    }
    expect(judge(rule, resource('AWS::EKS::Nodegroup'))).toEqual([]);
    expect(judge(rule, launchTemplate(ssm('amazon-linux-2023/x86_64/standard')))).toEqual([]);
    expect(judge(rule, launchTemplate({ Ref: 'Image' }))).toEqual([]);
  });

  test.each(['AL2_x86_64', 'AL2_x86_64_GPU', 'AL2_ARM_64'])('refuses a node group of %s', (type) => {
    expect(judge(rule, nodegroup(type))).toEqual([`It[${type}]`]);
    expect(judge(rule, nodegroup(either('BOTTLEROCKET_x86_64', type)))).toEqual([`It[${type}]`]);
  });

  test.each([ssm('amazon-linux-2'), ssm('amazon-linux-2-arm64'), ssm('amazon-linux-2-gpu'), 'amzn2-ami-hvm-2.0'])(
    'refuses %s in launch templates, launch configurations and instances',
    (image) => {
      expect(judge(rule, launchTemplate(image))).toHaveLength(1);
      expect(judge(rule, resource('AWS::EC2::Instance', { ImageId: image }))).toHaveLength(1);
      expect(judge(rule, resource('AWS::AutoScaling::LaunchConfiguration', { ImageId: image }))).toHaveLength(1);
    },
  );

  test('follows a reference to the parameter that CDK makes for an image', () => {
    const template = rendered((stack) => {
      new ec2.LaunchTemplate(stack, 'Old', { machineImage: ec2.MachineImage.latestAmazonLinux2() });
      new ec2.LaunchTemplate(stack, 'New', { machineImage: ec2.MachineImage.latestAmazonLinux2023() });
      const parameter = new CfnParameter(stack, 'Given', { type: 'String', default: 'amzn2-ami-hvm-2.0' });
      new ec2.CfnInstance(stack, 'Instance', { imageId: parameter.valueAsString });
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Old/), 'Instance[amzn2-ami-hvm-2.0]']);
  });

  test('sees an override that goes back', () => {
    const template = rendered((stack) => {
      const made = new eks.CfnNodegroup(stack, 'Nodes', {
        clusterName: 'platform-dev',
        nodeRole: 'role',
        subnets: ['a'],
        amiType: 'BOTTLEROCKET_x86_64',
      });
      made.addPropertyOverride('AmiType', 'AL2_x86_64');
    });
    expect(findingsOf(rule, template)).toEqual(['Nodes[AL2_x86_64]']);
  });
});
