import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { CodeBuildStep, type IFileSetProducer } from 'aws-cdk-lib/pipelines';

import type { Builds } from './builds';

/**
 * What a commit must pass before anything is deployed: the commands of `.ci/run` that need nothing but Node. A test holds
 * them against that file.
 */
export const SYNTHESIS_COMMANDS = [
  'npm test',
  'npm run --silent synth -- -c environment=all',
  'npm run --silent reach -- --from internet --to nodes --expect blocked -c environment=prod',
  'npx cdk synth --quiet --no-notices -c pipeline=true',
];

/** The first build: tests, proves and synthesizes the pipeline itself with every stage that it delivers. */
export const synthesisOf = (source: IFileSetProducer, builds: Builds, role: iam.IRole): CodeBuildStep =>
  new CodeBuildStep('Synth', {
    input: source,
    role,
    installCommands: ['npm ci'],
    commands: SYNTHESIS_COMMANDS,
    primaryOutputDirectory: 'cdk.out',
    partialBuildSpec: codebuild.BuildSpec.fromObject({ version: '0.2', phases: builds.runtime }),
    // Tests run in as many processes as there are cores, each with about two GB.
    buildEnvironment: { computeType: codebuild.ComputeType.LARGE },
  });
