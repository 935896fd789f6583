import { isDeepStrictEqual } from 'node:util';

import { DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';

import type { Aws } from '../aws/aws';
import type { TargetStack } from '../preflight/target';

/** A stack as it stands after a deployment. */
export interface DeployedStack {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What is not as it should be, a sentence each. */
  readonly deviations: readonly string[];
}

const COMPLETE = /^(CREATE|UPDATE|IMPORT)_COMPLETE$/;

/**
 * Looks whether a stack is what was to be deployed: its status, its template to the last property, and its outputs.
 *
 * @param body the template that was to be deployed
 */
export async function verifyStack(stack: TargetStack, body: unknown, aws: Aws): Promise<DeployedStack> {
  const { name, account, region, template } = stack;
  const cloudFormation = aws.cloudFormation();
  const [{ Stacks = [] }, { TemplateBody = '' }] = await Promise.all([
    cloudFormation.send(new DescribeStacksCommand({ StackName: name })),
    cloudFormation.send(new GetTemplateCommand({ StackName: name, TemplateStage: 'Original' })),
  ]);
  const { StackStatus: status = 'unknown', Outputs = [] } = Stacks[0] ?? {};
  const outputs = Object.fromEntries(Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  const missing = template.outputs.map(({ logicalId }) => logicalId).filter((key) => (outputs[key] ?? '') === '');
  const deviations = [
    ...(COMPLETE.test(status) ? [] : [`its status is ${status}`]),
    ...(isDeepStrictEqual(JSON.parse(TemplateBody), body) ? [] : ['its template is not the one that was checked']),
    ...(missing.length === 0 ? [] : [`these outputs are missing: ${missing.join(', ')}`]),
  ];
  return { name, account, region, status, outputs, deviations };
}
