import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { readTemplate, type Template as Body } from '../../lib/compliance/template';
import type { EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';
import { testApp } from './app';

/** A stack of an environment, as an assembly would hold it. */
export interface StackOf {
  readonly name: string;
  readonly region: string;
  /** Names of the stacks that are deployed before it. */
  readonly after: readonly string[];
  readonly nestedIn: null;
  readonly template: Body;
}

const made = new Map<EnvironmentInput, readonly StackOf[]>();

/** Every stack of an environment, in all its Regions and in the order in which they are made; synthesized once. */
export function stacksOf(input: EnvironmentInput): readonly StackOf[] {
  const stacks = made.get(input) ?? synthesized(input);
  made.set(input, stacks);
  return stacks;
}

function synthesized(input: EnvironmentInput): readonly StackOf[] {
  const app = testApp();
  buildPlatform(app, validateEnvironment(input));
  const stacks = app.node.children.filter(Stack.isStack).map((stack) => [stack, Template.fromStack(stack)] as const);
  return stacks.map(([stack, template]) => ({
    name: stack.stackName,
    region: stack.region,
    after: stack.dependencies.map(({ stackName }) => stackName),
    nestedIn: null,
    template: readTemplate(template.toJSON(), { stackName: stack.stackName, requiredTags: [] }),
  }));
}
