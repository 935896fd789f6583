import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SYNTHESIS_COMMANDS } from '../../../lib/delivery/synthesis';
import manifest from '../../../package.json';

const gate = readFileSync(join(__dirname, '../../../.ci/run'), 'utf8');
const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');

describe('the synthesis of the pipeline', () => {
  it.each(SYNTHESIS_COMMANDS)('runs what the gate proves: %s', (command) => {
    expect(`${gate}\n${readme}`).toContain(command.replace('npx cdk synth --quiet --no-notices ', ''));
  });

  it('runs commands that exist', () => {
    const scripts = SYNTHESIS_COMMANDS.flatMap((command) => /^npm run --silent ([\w:]+)/.exec(command)?.[1] ?? []);
    expect(scripts).toEqual(['synth', 'reach']);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
  });
});
