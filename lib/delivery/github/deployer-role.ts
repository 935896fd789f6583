import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { deployerRoleName } from '../../config/names';
import type { Pipeline } from '../../config/pipeline/schema';
import type { Environment } from '../../config/schema';
import { PermissionPolicy } from '../../identity/permission';
import { takeOn } from '../take-on';
import type { Target } from '../target';
import { holdLock } from './hold-lock';
import { AUDIENCE, ISSUER } from './identity-provider';

export interface DeployerRoleProps {
  readonly pipeline: Pipeline;
  /** Its name is also that of the GitHub environment. */
  readonly environment: Environment;
  readonly providerArn: string;
  readonly targets: readonly Target[];
}

/** A first deployment of two Regions takes less than an hour; a retry after a failure should not need a new token. */
const LONGEST_SESSION = Duration.hours(2);

/**
 * What a job of one GitHub environment of the repository takes on. It may take on the bootstrap roles of that environment’s
 * targets and hold its lock, and nothing else.
 *
 * Source: GitHub Docs, "Configuring OpenID Connect in Amazon Web Services".
 */
export class DeployerRole extends iam.Role {
  constructor(scope: Construct, id: string, props: DeployerRoleProps) {
    const { pipeline, environment, providerArn, targets } = props;
    const { name } = environment;
    super(scope, id, {
      roleName: deployerRoleName(pipeline, name),
      description: `GitHub Actions, for jobs of the environment ${name}`,
      maxSessionDuration: LONGEST_SESSION,
      assumedBy: new iam.WebIdentityPrincipal(providerArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: AUDIENCE,
          [`${ISSUER}:sub`]: `repo:${pipeline.repository}:environment:${name}`,
        },
      }),
    });
    const policy = new PermissionPolicy(this, 'Permissions', {
      description: `Deploys ${name} as the bootstrap roles of its targets`,
      permissions: [takeOn(targets, 'deploy', 'file-publishing', 'lookup'), holdLock(this, environment)],
    });
    policy.attachToRole(this);
  }
}
