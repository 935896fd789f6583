import type { Finding, Rule } from '../rule';
import { intrinsic, outcomes, textOf, type Json, type Template } from '../template';

/** Where a type names its image: the path to it. */
const IMAGES: Readonly<Record<string, readonly string[]>> = {
  'AWS::AutoScaling::LaunchConfiguration': ['ImageId'],
  'AWS::EC2::Instance': ['ImageId'],
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateData', 'ImageId'],
  'AWS::EKS::Nodegroup': ['AmiType'],
};

/** AmiTypes (`AL2_x86_64`), SSM parameters (`.../amazon-linux-2-arm64/...`) and image names (`amzn2-ami-...`). */
const AMAZON_LINUX_2 = /^AL2_|amazon-linux-2(?!\d)|amzn2-ami/;

export const supportedNodeImage: Rule = {
  id: 'supported-node-image',
  requirement: 'No node runs Amazon Linux 2, which reached its end of life on 2026-06-30.',
  fix: 'Use Bottlerocket or Amazon Linux 2023.',
  check({ type, properties }, template) {
    const path = IMAGES[type];
    if (path === undefined) return [];
    return outcomes(properties, ...path)
      .map((image) => imageOf(image, template))
      .filter((image) => AMAZON_LINUX_2.test(image))
      .map((finding): Finding => ({ finding, location: path.join('.') }));
  },
};

/** CDK reads an image from SSM through a parameter of the template, whose default is the path. */
function imageOf(value: Json | undefined, { parameters }: Template): string {
  const [name, argument] = intrinsic(value) ?? [];
  const parameter = name === 'Ref' ? parameters[textOf(argument)] : undefined;
  return textOf(parameter === undefined ? value : outcomes(parameter, 'Default')[0]);
}
