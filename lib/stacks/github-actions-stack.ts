import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { Pipeline } from '../config/pipeline/schema';
import { DeployerRole } from '../delivery/github/deployer-role';
import { IdentityProvider } from '../delivery/github/identity-provider';
import type { Target } from '../delivery/target';
import { DeployableStack } from './deployable-stack';

export interface GithubActionsStackProps {
  readonly pipeline: Pipeline;
  /** Targets by the name of their environment. */
  readonly targets: Readonly<Record<string, readonly Target[]>>;
}

/** What GitHub Actions needs in AWS to deliver environments: trust in its tokens, and a role for each environment. */
export class GithubActionsStack extends DeployableStack {
  constructor(scope: Construct, { pipeline, targets }: GithubActionsStackProps) {
    super(scope, 'GitHubActions', 'Delivery: roles for jobs of GitHub Actions', { of: pipeline });
    const { providerArn } = new IdentityProvider(this, 'Identity', { pipeline });
    for (const [environment, own] of Object.entries(targets)) {
      const { roleArn } = new DeployerRole(this, `Deployer-${environment}`, {
        pipeline,
        environment,
        providerArn,
        targets: own,
      });
      new CfnOutput(this, `RoleArn-${environment}`, {
        description: `ARN of the role for the GitHub environment ${environment}: its variable AWS_ROLE_ARN`,
        value: roleArn,
      });
    }
  }
}
