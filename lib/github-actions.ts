import type { Construct } from 'constructs';

import type { Pipeline } from './config/pipeline/schema';
import type { Environment } from './config/schema';
import { GithubActionsStack } from './stacks/github-actions-stack';

/**
 * Makes what GitHub Actions needs in AWS to deliver environments. The environments themselves are deployed by its jobs, as
 * anybody would: `npm run deploy`.
 */
export const buildGithubActions = (
  app: Construct,
  pipeline: Pipeline,
  environments: readonly Environment[],
): GithubActionsStack => new GithubActionsStack(app, { pipeline, environments });
