#!/usr/bin/env node
import { Annotations, App } from 'aws-cdk-lib';

import { addCompliance } from '../lib/compliance/compliance';
import { ConfigurationError } from '../lib/config/problem';
import { selectEnvironments } from '../lib/config/select';
import { silenceOf } from '../lib/config/silence';
import { supportWarning } from '../lib/config/support';
import { buildPlatform } from '../lib/platform';

// The only file that reads the command line’s context, the process environment and the clock.
const app = new App({ autoSynth: false });
try {
  const environments = selectEnvironments({
    environment: app.node.tryGetContext('environment') as unknown,
    suffix: (app.node.tryGetContext('suffix') as unknown) ?? process.env['PLATFORM_SUFFIX'],
    account: process.env['PLATFORM_ACCOUNT'],
    region: process.env['PLATFORM_REGION'],
    defaultAccount: process.env['CDK_DEFAULT_ACCOUNT'],
  });
  for (const environment of environments) {
    const { eks, security } = buildPlatform(app, environment);
    const warning = supportWarning(environment.cluster.version, new Date());
    if (warning !== undefined) Annotations.of(eks).addWarningV2('platform:kubernetes-support', warning);
    const silence = silenceOf(environment);
    if (silence !== undefined) Annotations.of(security).addInfo(silence);
  }
  addCompliance(app);
  app.synth();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
