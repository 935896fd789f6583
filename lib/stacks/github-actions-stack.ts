import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { Pipeline } from '../config/pipeline/schema';
import type { Environment } from '../config/schema';
import { DeployerRole } from '../delivery/github/deployer-role';
import { IdentityProvider } from '../delivery/github/identity-provider';
import { targetsOf } from '../delivery/target';
import { DeployableStack } from './deployable-stack';

export interface GithubActionsStackProps {
  readonly pipeline: Pipeline;
  /** The environments that it delivers. */
  readonly environments: readonly Environment[];
}

/** What GitHub Actions needs in AWS to deliver environments: trust in its tokens, and a role for each environment. */
export class GithubActionsStack extends DeployableStack {
  constructor(scope: Construct, { pipeline, environments }: GithubActionsStackProps) {
    super(scope, 'GitHubActions', 'Delivery: roles for jobs of GitHub Actions', { of: pipeline });
    const { providerArn } = new IdentityProvider(this, 'Identity', { pipeline });
    for (const environment of environments) {
      const { name } = environment;
      const { roleArn } = new DeployerRole(this, `Deployer-${name}`, {
        pipeline,
        environment,
        providerArn,
        targets: targetsOf(this, environment),
      });
      new CfnOutput(this, `RoleArn-${name}`, {
        description: `ARN of the role for the GitHub environment ${name}: its variable AWS_ROLE_ARN`,
        value: roleArn,
      });
    }
  }
}
