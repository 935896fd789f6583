import { Duration } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import { Construct } from 'constructs';

import { buildLogGroupName } from '../config/names';
import type { Pipeline } from '../config/pipeline/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byLogGroups } from '../encryption/key-use/log-groups';
import { EncryptedLogGroup } from '../observability/encrypted-log-group';
import type { Artifacts } from './delivered';
import { BUILD_NODE } from './tool-versions';

/** Longer than any build takes: `npm test` with eight cores needs minutes. */
const LONGEST_BUILD = Duration.minutes(60);

export interface BuildsProps {
  readonly pipeline: Pipeline;
  /** Where the pipeline’s artifacts stand in its own Region. */
  readonly artifacts: Artifacts;
}

/** Where builds run and where they write: the same for every build of a pipeline. */
export class Builds extends Construct {
  /** Amazon Linux 2023 on Graviton; nothing is built in containers, so no build is privileged. */
  readonly environment: codebuild.BuildEnvironment = {
    buildImage: codebuild.LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_4_0,
    computeType: codebuild.ComputeType.SMALL,
    privileged: false,
  };
  readonly timeout = LONGEST_BUILD;
  readonly logging: codebuild.LoggingOptions;
  readonly logGroupArn: string;
  readonly artifacts: Artifacts;
  /** The Node.js release, by name: the image’s default changes when AWS says so. */
  readonly runtime = { install: { 'runtime-versions': { nodejs: BUILD_NODE } } };

  constructor(scope: Construct, id: string, props: BuildsProps) {
    super(scope, id);
    const { pipeline, artifacts } = props;
    const logGroupName = buildLogGroupName(pipeline);
    const encryptionKey = new EncryptionKey(this, 'LogKey', {
      environment: pipeline,
      purpose: 'build-logs',
      description: 'Encrypts the logs of builds',
      use: [byLogGroups(this, logGroupName)],
    });
    const logGroup = new EncryptedLogGroup(this, 'Logs', {
      environment: pipeline,
      logGroupName,
      retentionDays: pipeline.logRetentionDays,
      encryptionKey,
    });
    this.logging = { cloudWatch: { logGroup } };
    this.logGroupArn = logGroup.logGroupArn;
    this.artifacts = artifacts;
  }
}
