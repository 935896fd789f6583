import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, Stage } from 'aws-cdk-lib';
import { z } from 'zod';

import cdk from '../../cdk.json';
import { addCompliance } from '../../lib/compliance/compliance';
import type { Acknowledged } from '../../lib/compliance/page';
import { namePrefix } from '../../lib/config/names';
import { pipeline } from '../../lib/config/pipeline/pipeline';
import { validatePipeline } from '../../lib/config/pipeline/validate';
import { selectEnvironments } from '../../lib/config/select';
import { buildGithubActions } from '../../lib/github-actions';
import { buildPipeline } from '../../lib/pipeline';
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

/** Whose constructs are listed: an environment, or the pipeline. */
type Owner = Parameters<typeof namePrefix>[0];

/** Synthesizes into a folder that goes again, and reads what was acknowledged below the stacks of some owners. */
function acknowledgedIn(owners: readonly Owner[], build: (app: App) => void): Acknowledged[] {
  const outdir = mkdtempSync(join(tmpdir(), 'platform-docs-'));
  try {
    const app = new App({
      outdir,
      autoSynth: false,
      context: { ...cdk.context, 'aws:cdk:disable-asset-staging': true },
    });
    build(app);
    addCompliance(app);
    app.synth();
    const stages = app.node.children.filter(Stage.isStage).map(({ node }) => `${node.id}/`);
    const { pluginReports } = report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')));
    return pluginReports.flatMap(({ pluginName, suppressedViolations }) =>
      suppressedViolations.flatMap(({ ruleName, reason, violatingConstructs }) =>
        violatingConstructs
          // What a stage holds is listed as the environment’s own.
          .filter(({ constructPath }) => !stages.some((stage) => constructPath.startsWith(stage)))
          .map(({ constructPath }) => {
            const owner = owners.find((one) => constructPath.startsWith(`${namePrefix(one)}-`));
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

/** What was acknowledged in every environment, and in what delivers them. */
export function acknowledgedFindings(): Acknowledged[] {
  const environments = selectEnvironments({ environment: 'all' });
  const delivered = validatePipeline(pipeline);
  return [
    ...acknowledgedIn(environments, (app) => {
      for (const environment of environments) buildPlatform(app, environment);
    }),
    ...acknowledgedIn([delivered], (app) => {
      buildPipeline(app, delivered, environments);
      buildGithubActions(app, delivered, environments);
    }),
  ];
}
