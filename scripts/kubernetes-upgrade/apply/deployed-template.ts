import { CloudFormationServiceException, GetTemplateCommand } from '@aws-sdk/client-cloudformation';

import { readTemplate } from '../../../lib/compliance/template';
import type { Aws } from '../../aws/aws';
import type { StackTemplate } from '../../guard/stack-template';

/** The template that a stack was deployed with last; undefined where there is no such stack. */
export async function deployedTemplate(aws: Aws, name: string): Promise<StackTemplate | undefined> {
  try {
    const { TemplateBody = '{}' } = await aws.cloudFormation().send(
      // As it was uploaded: macros, which the platform does not use, would change it.
      new GetTemplateCommand({ StackName: name, TemplateStage: 'Original' }),
    );
    const body: unknown = JSON.parse(TemplateBody);
    return {
      name,
      account: null,
      region: null,
      template: readTemplate(body, { stackName: name, requiredTags: [] }),
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** CloudFormation has no error of its own for a stack that is not there. */
const isMissing = (error: unknown): boolean =>
  error instanceof CloudFormationServiceException &&
  error.name === 'ValidationError' &&
  error.message.includes('does not exist');
