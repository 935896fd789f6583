import { createRequire } from 'node:module';

import { App, CfnResource, Stack } from 'aws-cdk-lib';

// The least that an app like ours costs: it loads the packages named on its command line, those that lib/ imports,
// and makes one resource.
const load = createRequire(__filename);
for (const module of process.argv.slice(2)) load(module);

const app = new App();
new CfnResource(new Stack(app, 'Floor'), 'Nothing', { type: 'AWS::CloudFormation::WaitConditionHandle' });
app.synth();
