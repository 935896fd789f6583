import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { readJson } from '../assembly/read-json';

/** File that CDK writes beside the manifest. */
export const REPORT = 'validation-report.json';

const violation = z.object({
  ruleName: z.string(),
  description: z.string().default(''),
  severity: z.string().optional(),
  violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })).default([]),
});
const report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(violation).default([]),
      suppressedViolations: z.array(violation).default([]),
    }),
  ),
});
type Violation = z.output<typeof violation>;

/** One rule that one construct breaks. */
export interface Finding {
  readonly pack: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly description: string;
  /** Path of the construct; empty when CDK does not know it. */
  readonly construct: string;
}

/** What one pack of rules found. */
export interface PackSummary {
  readonly pack: string;
  readonly errors: number;
  readonly warnings: number;
  readonly acknowledged: number;
}

/** The packs that reported, and every finding that nobody acknowledged. */
export interface Findings {
  readonly packs: readonly PackSummary[];
  readonly findings: readonly Finding[];
}

/** Packs name severities as they like; what does not say that it is harmless is an error. */
const HARMLESS = ['warning', 'info', 'low'];

/**
 * What CDK’s validation report says. No report means that nothing validated.
 *
 * @throws UnreadableAssemblyError
 */
export function readFindings(directory: string): Findings {
  const path = join(directory, REPORT);
  if (!existsSync(path)) return { packs: [], findings: [] };
  const packs = readJson(path, report).pluginReports.map(({ pluginName, violations, suppressedViolations }) => {
    const findings = violations.flatMap((broken) => findingsOf(pluginName, broken));
    return {
      findings,
      summary: {
        pack: pluginName,
        errors: findings.filter(({ severity }) => severity === 'error').length,
        warnings: findings.filter(({ severity }) => severity === 'warning').length,
        acknowledged: suppressedViolations.flatMap((broken) => findingsOf(pluginName, broken)).length,
      },
    };
  });
  return { packs: packs.map(({ summary }) => summary), findings: packs.flatMap(({ findings }) => findings) };
}

/** A violation lists the constructs that break one rule: one finding each, and one when it lists none. */
function findingsOf(pack: string, { ruleName, description, severity, violatingConstructs }: Violation): Finding[] {
  const constructs = violatingConstructs.length > 0 ? violatingConstructs : [{}];
  return constructs.map(({ constructPath = '' }: { constructPath?: string | undefined }) => ({
    pack,
    rule: ruleName,
    severity: HARMLESS.includes(severity?.toLowerCase() ?? '') ? 'warning' : 'error',
    description,
    construct: constructPath,
  }));
}
