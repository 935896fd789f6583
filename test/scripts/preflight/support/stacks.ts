import { setTimeout } from 'node:timers/promises';

import { CreateStackCommand, DescribeStacksCommand, UpdateStackCommand } from '@aws-sdk/client-cloudformation';

import type { JsonObject } from '../../../../lib/compliance/template';
import { Aws } from '../../../../scripts/aws/aws';
import type { EmulatedAccount } from '../../../support/emulated-account';

/** A template as CloudFormation takes it. */
export const bodyOf = (Resources: JsonObject, more: JsonObject = {}): string => JSON.stringify({ Resources, ...more });

/** A stack as somebody has deployed it before. */
export interface Deployed {
  readonly name: string;
  readonly resources: JsonObject;
  /** The template as another tool would write it. */
  readonly yaml?: string;
  readonly region?: string;
  readonly description?: string;
}

/** Deploys stacks, as if somebody had done so before: they are there when this ends. */
export async function deploy(account: EmulatedAccount, ...stacks: readonly Deployed[]): Promise<void> {
  for (const { name: StackName, region, ...stack } of stacks) {
    const { resources, description: Description = 'Played (platform test)' } = stack;
    const TemplateBody = stack.yaml ?? bodyOf(resources, { Description });
    await patient(account, region).send(new CreateStackCommand({ StackName, TemplateBody }));
    await ended(account, StackName, region);
  }
}

/** Deploys a stack again. */
export async function redeploy(account: EmulatedAccount, { name, resources, region }: Deployed): Promise<void> {
  const TemplateBody = bodyOf(resources);
  await patient(account, region).send(new UpdateStackCommand({ StackName: name, TemplateBody }));
  await ended(account, name, region);
}

/** Waits until CloudFormation has done what it was told, well or badly. */
async function ended(account: EmulatedAccount, StackName: string, region?: string): Promise<void> {
  for (;;) {
    const { Stacks: [stack] = [] } = await patient(account, region).send(new DescribeStacksCommand({ StackName }));
    if (stack?.StackStatus?.endsWith('_IN_PROGRESS') !== true) return;
    await setTimeout(200);
  }
}

/** CloudFormation for whoever waits until the emulator has made a stack. */
function patient({ accessKeyId, url }: EmulatedAccount, region = 'us-east-1') {
  const credentials = { accessKeyId, secretAccessKey: 'rehearsal' };
  return new Aws({ region, credentials, endpoint: url, answerWithin: 30_000 }).cloudFormation();
}
