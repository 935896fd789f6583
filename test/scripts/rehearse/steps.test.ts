import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { STEPS } from '../../../scripts/rehearse/steps';

const FOLDER = join(__dirname, '..', '..', '..', 'scripts', 'rehearse', 'steps');

/** Steps of other rehearsals: all fixtures in one account, and what delivers the platform. */
const OF_OTHERS = ['side-by-side.ts', 'deploy-delivery.ts'];

test('every step of the folder is taken once', () => {
  const files = readdirSync(FOLDER).filter((file) => !OF_OTHERS.includes(file));
  const names = files.map((file) => /^ {2}name: '(.*)',$/m.exec(readFileSync(join(FOLDER, file), 'utf8'))?.[1]);
  expect(STEPS.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('the steps in their order', () => {
  expect(STEPS.map(({ name, fault = false }) => `${fault ? 'fault: ' : ''}${name}`)).toEqual([
    'fault: deploy without bootstrap',
    'bootstrap',
    'fault: an asset cannot be uploaded',
    'fault: a stack fails midway through its creation',
    'deploy',
    'deploy the same again',
    'fault: an update fails midway',
    'deploy a changed configuration',
    'fault: the connection is cut in the middle',
    'fault: two deploys at once',
    'drain: deploy without protection',
    'destroy',
  ]);
});

test('what takes the platform down comes last', () => {
  expect(STEPS.filter(({ takesDown }) => takesDown).map(({ name }) => name)).toEqual([
    'drain: deploy without protection',
    'destroy',
  ]);
});
