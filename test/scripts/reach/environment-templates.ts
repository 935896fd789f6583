import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { readTemplate } from '../../../lib/compliance/template';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { buildPlatform } from '../../../lib/platform';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';
import { testApp } from '../../support/app';

/** The templates of every stack of an environment, in all its Regions. */
export function templatesOf(input: EnvironmentInput): RegionalTemplate[] {
  const app = testApp();
  buildPlatform(app, validateEnvironment(input));
  return app.node.children.filter(Stack.isStack).map((stack) => ({
    ...readTemplate(Template.fromStack(stack).toJSON(), { stackName: stack.stackName, requiredTags: [] }),
    region: stack.region,
  }));
}
