import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import { Construct } from 'constructs';

import { BuildRole } from './build-role';
import type { Builds } from './builds';
import { checkCommands, EXPORTED, REPORTS } from './check-commands';
import { takeOn } from './take-on';
import type { Target } from './target';

export interface StageCheckProps {
  readonly builds: Builds;
  /** Name of the environment. */
  readonly environment: string;
  /** Folder of the stage’s assembly, in the artifact of the synthesis. */
  readonly assembly: string;
  /** Name of that artifact. */
  readonly assemblyArtifact: string;
  /** What the stage deploys to: the check reads there, with the lookup role of each. */
  readonly targets: readonly Target[];
}

/** The link to the assembly, in the folder of the repository. */
const ASSEMBLIES = 'cdk.out';

/** The build that checks a stage. It runs the repository’s own commands and can change nothing in any target. */
export class StageCheck extends Construct {
  readonly project: codebuild.IProject;

  constructor(scope: Construct, id: string, props: StageCheckProps) {
    super(scope, id);
    const { builds, assembly, assemblyArtifact, targets } = props;
    const { environment, timeout, logging, runtime } = builds;
    const role = new BuildRole(this, 'Role', {
      builds,
      purpose: `checks ${props.environment} before it is deployed`,
      writes: true,
      permissions: [takeOn(targets, 'lookup')],
    });
    this.project = new codebuild.PipelineProject(this, 'Project', {
      description: `Checks ${props.environment} before it is deployed`,
      role: role.withoutPolicyUpdates(),
      environment,
      timeout,
      logging,
      grantReportGroupPermissions: false,
      buildSpec: codebuild.BuildSpec.fromObject({
        version: '0.2',
        env: { shell: 'bash', 'exported-variables': EXPORTED },
        phases: {
          install: { ...runtime.install, commands: ['npm ci'] },
          build: {
            commands: [
              `ln -s "$CODEBUILD_SRC_DIR_${assemblyArtifact}" ${ASSEMBLIES}`,
              ...checkCommands(`${ASSEMBLIES}/${assembly}`),
            ],
          },
        },
        artifacts: { 'base-directory': REPORTS, files: '**/*' },
      }),
    });
  }
}
