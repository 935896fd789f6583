import { GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { readFileSync } from 'node:fs';

import { CHECKS } from './checks/checks';
import { readLive } from './live/live';
import type { Rehearsal, Version } from './rehearsal';

/**
 * Where the account differs from what a version asks for: every check of the live state, and the template of every
 * stack. Nothing when the version stands as it should.
 */
export async function deviationsFrom({ aws }: Rehearsal, version: Version): Promise<string[]> {
  const { environment, stacks } = version;
  const names = stacks.map(({ name }) => name);
  const live = await readLive(aws, version);
  const found = Object.entries(CHECKS).flatMap(([name, check]) =>
    check(live, environment).map((sentence) => `${name}: ${sentence}`),
  );
  const missing = names.filter((name) => !live.stacks.some((stack) => stack.name === name));
  if (missing.length > 0) return [...missing.map((name) => `stack ${name} is not there`), ...found];
  for (const { name, template } of stacks) {
    const { TemplateBody } = await aws.cloudFormation.send(new GetTemplateCommand({ StackName: name }));
    if (TemplateBody !== readFileSync(template, 'utf8')) found.push(`stack ${name} has another template`);
  }
  return found;
}
