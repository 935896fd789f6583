import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { App, Validations, type Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';

interface Violation {
  readonly ruleName: string;
  readonly reason?: string;
}

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly Violation[];
    readonly suppressedViolations?: readonly Violation[];
  }[];
}

export interface Findings {
  /** Rules that are broken, as cdk-nag names them. */
  readonly open: readonly string[];
  /** Reasons of the findings that are acknowledged, by rule. */
  readonly accepted: Readonly<Record<string, string>>;
}

/** What cdk-nag’s packs find in a stack when it is synthesized, and which of it is acknowledged. */
export function findingsIn(stack: Stack): Findings {
  const app = stack.node.root;
  if (!App.isApp(app)) throw new TypeError('Only an App is synthesized');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
  synthesize(app);
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as Report;
  return {
    open: pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName)).sort(),
    accepted: Object.fromEntries(
      pluginReports.flatMap(({ suppressedViolations = [] }) =>
        suppressedViolations.map(({ ruleName, reason = '' }) => [ruleName, reason]),
      ),
    ),
  };
}

function synthesize(app: App): void {
  const quiet = jest.spyOn(console, 'error').mockImplementation();
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
  } finally {
    quiet.mockRestore();
  }
}
