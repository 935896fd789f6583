import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/**
 * Puts a role of ours in the place of the one that the CDK made for a project: CDK Pipelines lets nobody choose the roles
 * that update the pipeline and publish assets, and gives them every bootstrap role of the account, and every build.
 *
 * @param made the construct of the role that goes, with its policies
 */
export function putInPlace(role: iam.IRole, project: codebuild.IProject, made: IConstruct): void {
  const resource = project.node.defaultChild;
  if (!(resource instanceof codebuild.CfnProject) || made.node.scope?.node.tryRemoveChild(made.node.id) !== true) {
    throw new RangeError(`${project.node.path} is not a project of the CDK with ${made.node.path} as its role`);
  }
  resource.serviceRole = role.roleArn;
}
