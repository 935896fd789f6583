import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type { CodePipeline } from 'aws-cdk-lib/pipelines';

import { BuildRole } from './build-role';
import type { Builds } from './builds';
import { putInPlace } from './own-role';
import { takeOn } from './take-on';
import type { Target } from './target';

/** Where the two builds go that the CDK adds by itself. */
export interface Reach {
  /** Where the pipeline’s own stacks stand. */
  readonly own: readonly Target[];
  /** Where the stacks of its stages stand. */
  readonly targets: readonly Target[];
}

/**
 * Gives the builds that CDK Pipelines adds by itself roles of ours: one updates the pipeline’s own stacks, the other
 * publishes assets to the targets.
 *
 * @returns every project of the pipeline
 */
export function replaceRoles(delivery: CodePipeline, builds: Builds, { own, targets }: Reach): codebuild.IProject[] {
  const projects = delivery.node
    .findAll()
    .concat(...(delivery.node.scope?.node.findAll() ?? []))
    .filter((one) => one instanceof codebuild.Project);
  const update = delivery.selfMutationProject;
  putInPlace(
    new BuildRole(delivery, 'SelfMutationRole', {
      builds,
      purpose: 'updates the pipeline',
      permissions: [takeOn(own, 'deploy', 'file-publishing', 'lookup')],
    }),
    update,
    update.node.findChild('Role'),
  );
  // There is none where no stage has an asset.
  const assets = delivery.node.tryFindChild('Assets');
  const publishing = assets?.node.findAll().find((one) => one instanceof codebuild.Project);
  if (assets !== undefined && publishing !== undefined) {
    putInPlace(
      new BuildRole(delivery, 'PublishingRole', {
        builds,
        purpose: 'publishes assets',
        permissions: [takeOn(targets, 'file-publishing')],
      }),
      publishing,
      assets.node.findChild('FileRole'),
    );
  }
  return [...new Set(projects)];
}
