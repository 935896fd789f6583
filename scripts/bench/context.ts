import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const configuration = z.object({ context: z.record(z.string(), z.unknown()).default({}) });

/** What the CDK CLI hands to an app: the context of its cdk.json, and what `-c` adds. */
export function contextOf(project: string, added: Readonly<Record<string, string>> = {}): string {
  const { context } = configuration.parse(JSON.parse(readFileSync(join(project, 'cdk.json'), 'utf8')));
  return JSON.stringify({ ...context, ...added });
}
