import { AspectPriority, Aspects, type Stack } from 'aws-cdk-lib';

import type { Environment } from '../../config/schema';
import { tagsOf } from '../../config/tags';
import { BareResourceTags } from './bare-resource-tags';
import { FunctionLogs } from './function-logs';
import { StageFreeTexts } from './stage-free-texts';

/** Puts the platform’s hardening on whatever constructs make inside a stack, the CDK’s own among them. */
export function harden(stack: Stack, environment: Environment): void {
  for (const aspect of [new FunctionLogs(environment), new BareResourceTags(tagsOf(environment))]) {
    Aspects.of(stack).add(aspect, { priority: AspectPriority.MUTATING });
  }
  // After every tag is there: constructs give themselves some by aspects of their own.
  Aspects.of(stack).add(new StageFreeTexts(), { priority: AspectPriority.DEFAULT });
}
