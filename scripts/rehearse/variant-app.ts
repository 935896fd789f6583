import { App } from 'aws-cdk-lib';

import { addCompliance } from '../../lib/compliance/compliance';
import { buildPlatform } from '../../lib/platform';
import { configurationOf, isVariantName } from './variants';

// What bin/platform.ts does, for the variant of an environment that -c environment and -c variant name.
const app = new App({ autoSynth: false });
const environment: unknown = app.node.tryGetContext('environment');
const variant: unknown = app.node.tryGetContext('variant');
const account = process.env['CDK_DEFAULT_ACCOUNT'];
if (typeof environment !== 'string' || !isVariantName(variant) || account === undefined) {
  throw new RangeError('This app needs -c environment, -c variant and credentials: npm run rehearse gives them');
}
buildPlatform(app, configurationOf(environment, account, variant));
addCompliance(app);
app.synth();
