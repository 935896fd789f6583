import { App } from 'aws-cdk-lib';

import { addCompliance } from '../../lib/compliance/compliance';
import { buildGithubActions } from '../../lib/github-actions';
import { buildPipeline } from '../../lib/pipeline';
import { deliveryOf, isWay } from './delivery-variants';
import { isVariantName } from './variants';

// What bin/platform.ts does with -c pipeline=true or -c github=true, for the variant that -c variant names.
const app = new App({ autoSynth: false });
const way: unknown = app.node.tryGetContext('way');
const variant: unknown = app.node.tryGetContext('variant');
const account = process.env['CDK_DEFAULT_ACCOUNT'];
if (!isWay(way) || !isVariantName(variant) || account === undefined) {
  throw new RangeError('This app needs -c way, -c variant and credentials: npm run rehearse gives them');
}
const { pipeline, environments } = deliveryOf(account, variant);
if (way === 'pipeline') buildPipeline(app, pipeline, environments);
else buildGithubActions(app, pipeline, environments);
addCompliance(app);
app.synth();
