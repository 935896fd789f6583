import { readTemplate, type JsonObject } from '../../../../lib/compliance/template';
import type { BootstrapDemand } from '../../../../scripts/assembly/bootstrap-demand';
import type { Target, TargetStack } from '../../../../scripts/preflight/target';

/** What a test says of a target beside its resources. */
export interface TargetOptions extends Partial<Omit<Target, 'stacks'>> {
  /** Name of its stack. */
  readonly stack?: string;
  readonly bootstrap?: BootstrapDemand;
}

/** A stack that will be deployed, made of these resources. */
export function stackWith(resources: JsonObject, options: TargetOptions = {}): TargetStack {
  const { account = '123456789012', region = 'us-east-1', stack = 'platform-test-Eks', bootstrap = null } = options;
  const template = readTemplate({ Resources: resources }, { stackName: stack, requiredTags: [] });
  return { name: stack, account, region, template, bootstrap };
}

/** A target with one stack of these resources. */
export function targetWith(resources: JsonObject, options: TargetOptions = {}): Target {
  const { account = '123456789012', region = 'us-east-1', partition = 'aws', deployers = [] } = options;
  return { account, region, partition, deployers, stacks: [stackWith(resources, options)] };
}
