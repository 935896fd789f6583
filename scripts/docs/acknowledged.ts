import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App } from 'aws-cdk-lib';
import { z } from 'zod';

import cdk from '../../cdk.json';
import { addCompliance } from '../../lib/compliance/compliance';
import type { Acknowledged } from '../../lib/compliance/page';
import { namePrefix } from '../../lib/config/names';
import { selectEnvironments } from '../../lib/config/select';
import { buildPlatform } from '../../lib/platform';

const report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      suppressedViolations: z
        .array(
          z.object({
            ruleName: z.string(),
            reason: z.string(),
            violatingConstructs: z.array(z.object({ constructPath: z.string() })),
          }),
        )
        .default([]),
    }),
  ),
});

/** Synthesizes every environment into a folder that goes again, and reads what was acknowledged. */
export function acknowledgedFindings(): Acknowledged[] {
  const outdir = mkdtempSync(join(tmpdir(), 'platform-docs-'));
  try {
    const environments = selectEnvironments({ environment: 'all' });
    const app = new App({
      outdir,
      autoSynth: false,
      context: { ...cdk.context, 'aws:cdk:disable-asset-staging': true },
    });
    for (const environment of environments) buildPlatform(app, environment);
    addCompliance(app);
    app.synth();
    const { pluginReports } = report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')));
    return pluginReports.flatMap(({ pluginName, suppressedViolations }) =>
      suppressedViolations.flatMap(({ ruleName, reason, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => {
          const owner = environments.find((environment) => constructPath.startsWith(`${namePrefix(environment)}-`));
          if (owner === undefined) throw new Error(`${constructPath} belongs to no environment`);
          const construct = constructPath.slice(namePrefix(owner).length + 1);
          return { pack: pluginName.replace(' ', '-'), rule: ruleName, reason, construct, environment: owner.name };
        }),
      ),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
