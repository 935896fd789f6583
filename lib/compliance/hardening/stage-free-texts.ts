import { Stage, TagManager, type IAspect } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';

const NAME = 'Name';

/** Above what constructs give themselves, and what `Tags.of` gives. */
const PRIORITY = 300;

/**
 * Takes the pipeline’s stage out of the texts that the CDK makes of a construct’s path: the tag `Name`, and the description
 * of a function. The same stack then has the same template, whether `cdk deploy` or a pipeline deploys it.
 */
export class StageFreeTexts implements IAspect {
  visit(node: IConstruct): void {
    const stage = Stage.of(node)?.node.path ?? '';
    if (stage === '') return;
    const withoutStage = (text: string): string => text.replace(`${stage}/`, '');
    if (TagManager.isTaggable(node)) {
      const name = node.tags.tagValues()[NAME];
      if (name?.startsWith(`${stage}/`) === true) node.tags.setTag(NAME, withoutStage(name), PRIORITY);
    }
    if (node instanceof lambda.CfnFunction && node.description !== undefined) {
      node.description = withoutStage(node.description);
    }
  }
}
