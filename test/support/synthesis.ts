import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Stage } from 'aws-cdk-lib';

import { addCompliance } from '../../lib/compliance/compliance';
import type { EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';
import { testApp } from './app';

/** Builds environments under one App and checks them as `cdk synth` would; a finding throws, with the report. */
export function synthesizeChecked(inputs: readonly EnvironmentInput[], check: (stage: Stage) => void = addCompliance) {
  const app = testApp();
  for (const input of inputs) buildPlatform(app, validateEnvironment(input));
  check(app);
  return app.synth();
}

/** The hash of every file below a folder, by its path: two assemblies are equal when these are. */
export function filesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
        return [path.slice(folder.length + 1), hash] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
