import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';

import type { EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';
import { testApp } from './app';

const stored = z.array(
  z.object({
    /** Which of the platform’s stacks it is: `vpc`, `eks`. */
    slot: z.string(),
    name: z.string(),
    region: z.string(),
    /** Names of the stacks that are deployed before it. */
    after: z.array(z.string()),
    template: z.record(z.string(), z.unknown()),
  }),
);

/** What synthesis made of an environment’s stacks, in the order in which they are made. */
export type StoredStacks = z.output<typeof stored>;

function synthesized(input: EnvironmentInput): StoredStacks {
  const app = testApp();
  const slots = Object.entries(buildPlatform(app, validateEnvironment(input)));
  const stacks = app.node.children
    .filter(Stack.isStack)
    .map((stack) => ({ stack, template: Template.fromStack(stack) }));
  return stacks.map(({ stack, template }) => ({
    slot: slots.find(([, made]) => made === stack)?.[0] ?? '',
    name: stack.stackName,
    region: stack.region,
    after: stack.dependencies.map(({ stackName }) => stackName),
    template: template.toJSON(),
  }));
}

/**
 * The stacks of an environment, synthesized once in a run of the tests, whichever worker asks first. They lie in the run’s own
 * temporary folder: the next run begins anew.
 */
export function storedStacks(input: EnvironmentInput): StoredStacks {
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const file = join(tmpdir(), `stacks-${key}.json`);
  if (!existsSync(file)) {
    // Two workers may both make it: the same bytes, and nobody reads half of a file that is moved into place.
    const own = `${file}.${String(process.pid)}`;
    writeFileSync(own, JSON.stringify(synthesized(input)));
    renameSync(own, file);
  }
  return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
}
