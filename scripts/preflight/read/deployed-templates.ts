import { GetTemplateCommand } from '@aws-sdk/client-cloudformation';

import { readTemplate } from '../../../lib/compliance/template';
import { askOnce } from '../../aws/ask-once';
import type { Aws } from '../../aws/aws';
import type { StackTemplate } from '../../guard/stack-template';
import type { Target } from '../target';
import { formerStacks } from './former-stacks';
import { isEmpty, liveStacks } from './live-stacks';

/** What is deployed of a target, in all Regions of its stacks. */
export interface DeployedTemplates {
  /** Stacks of the app, and those that it no longer has; none for what is not deployed. */
  readonly stacks: readonly StackTemplate[];
  /** Names of stacks whose templates are not JSON: the CDK did not write them. */
  readonly unreadable: readonly string[];
}

/** Reads the templates that the stacks of a target were deployed with last. */
export async function deployedTemplates({ account, stacks }: Target, aws: Aws): Promise<DeployedTemplates> {
  const regions = [...new Set(stacks.map(({ region }) => region))];
  const found = await Promise.all(
    regions.map(async (region) => {
      const live = await liveStacks(aws.in(region));
      const there = stacks.filter((stack) => stack.region === region);
      const deployed = there.flatMap(({ name }) => live.get(name) ?? []).filter((stack) => !isEmpty(stack));
      return Promise.all(
        [...deployed, ...formerStacks(there, live)].map(async ({ name }) => ({
          name,
          account,
          region,
          body: await deployedTemplate(aws.in(region), name),
        })),
      );
    }),
  );
  const all = found.flat();
  return {
    stacks: all
      .filter(({ body }) => body !== undefined)
      .map(({ body, name, ...place }) => ({
        ...place,
        name,
        template: readTemplate(body, { stackName: name, requiredTags: [] }),
      })),
    unreadable: all.filter(({ body }) => body === undefined).map(({ name }) => name),
  };
}

/** The template as it was sent, before CloudFormation changed anything in it; undefined when it is not JSON. */
const deployedTemplate = askOnce(async (aws: Aws, StackName: string): Promise<unknown> => {
  const { TemplateBody = '' } = await aws
    .cloudFormation()
    .send(new GetTemplateCommand({ StackName, TemplateStage: 'Original' }));
  return parsed(TemplateBody);
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
