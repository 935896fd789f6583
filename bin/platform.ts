#!/usr/bin/env node
import { Annotations, App } from 'aws-cdk-lib';

import { addCompliance } from '../lib/compliance/compliance';
import { selectDelivery } from '../lib/config/pipeline/select';
import { ConfigurationError } from '../lib/config/problem';
import { selectEnvironments } from '../lib/config/select';
import { silenceOf } from '../lib/config/silence';
import { supportWarning } from '../lib/config/support';
import { buildGithubActions } from '../lib/github-actions';
import { buildPipeline } from '../lib/pipeline';
import { buildPlatform } from '../lib/platform';

// The only file that reads the command line’s context, the process environment and the clock.
const app = new App({ autoSynth: false });
try {
  const context = (key: string): unknown => app.node.tryGetContext(key);
  const [environment, suffix] = [context('environment'), context('suffix')];
  const {
    PLATFORM_SUFFIX,
    PLATFORM_ACCOUNT: account,
    PLATFORM_REGION: region,
    CDK_DEFAULT_ACCOUNT: defaultAccount,
  } = process.env;
  const delivery = selectDelivery({
    pipeline: context('pipeline'),
    github: context('github'),
    overrides: {
      '-c environment': environment,
      '-c suffix': suffix,
      PLATFORM_SUFFIX,
      PLATFORM_ACCOUNT: account,
      PLATFORM_REGION: region,
    },
    defaultAccount,
  });
  if (delivery?.by === 'github') buildGithubActions(app, delivery.pipeline, delivery.environments);
  const platforms =
    delivery === undefined
      ? selectEnvironments({ environment, suffix: suffix ?? PLATFORM_SUFFIX, account, region, defaultAccount }).map(
          (selected) => [selected, buildPlatform(app, selected)] as const,
        )
      : delivery.by === 'pipeline'
        ? buildPipeline(app, delivery.pipeline, delivery.environments).platforms
        : [];
  for (const [selected, { eks, security }] of platforms) {
    const warning = supportWarning(selected.cluster.version, new Date());
    if (warning !== undefined) Annotations.of(eks).addWarningV2('platform:kubernetes-support', warning);
    const silence = silenceOf(selected);
    if (silence !== undefined) Annotations.of(security).addInfo(silence);
  }
  addCompliance(app);
  app.synth();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
