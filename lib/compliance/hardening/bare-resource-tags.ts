import { CfnResource, type IAspect } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** How CloudFormation wants the tags of types that the CDK sometimes writes as plain resources. */
const TAG_SHAPES: Readonly<Record<string, 'list' | 'map'>> = {
  'AWS::IAM::Role': 'list',
  'AWS::Lambda::Function': 'list',
  'AWS::SSM::Parameter': 'map',
};

/** Tags what `Tags.of` does not reach: resources that the CDK’s own constructs make without their class. */
export class BareResourceTags implements IAspect {
  constructor(private readonly tags: Readonly<Record<string, string>>) {}

  visit(node: IConstruct): void {
    // Exactly the base class: every generated class manages its tags itself.
    if (!(node instanceof CfnResource) || node.constructor !== CfnResource) return;
    const shape = TAG_SHAPES[node.cfnResourceType];
    if (shape === undefined) return;
    node.addPropertyOverride(
      'Tags',
      shape === 'map' ? this.tags : Object.entries(this.tags).map(([Key, Value]) => ({ Key, Value })),
    );
  }
}
