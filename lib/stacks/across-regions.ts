import { CfnOutput, Fn, type Stack } from 'aws-cdk-lib';

/**
 * Puts a value out, and gives it as stacks in other Regions read it (`Fn::GetStackOutput`). Who reads it must be deployed
 * later: `lib/platform.ts` says so.
 *
 * A plain reference would be strong, the default here, and need two custom resources with functions of their own to cross
 * over.
 */
export function outputAcrossRegions(stack: Stack, id: string, description: string, value: string): string {
  new CfnOutput(stack, id, { description, value });
  return Fn.getStackOutput(stack.stackName, id, stack.region);
}
