import { App } from 'aws-cdk-lib';

import { addCompliance } from '../../lib/compliance/compliance';
import { prod } from '../../lib/config/environments/prod';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';

// As many copies of prod in one app as the command line says: how synthesis grows.
const copies = Number(process.argv[2]);

const app = new App({ autoSynth: false });
for (let copy = 1; copy <= copies; copy += 1) buildPlatform(app, validateEnvironment({ ...prod, suffix: `b${copy}` }));
addCompliance(app);
app.synth();
