import { readTemplate, type Template as Body } from '../../lib/compliance/template';
import type { EnvironmentInput } from '../../lib/config/schema';
import { storedStacks } from './stored-stacks';

/** A stack of an environment, as an assembly would hold it. */
export interface StackOf {
  readonly name: string;
  readonly region: string;
  /** Names of the stacks that are deployed before it. */
  readonly after: readonly string[];
  readonly nestedIn: null;
  readonly template: Body;
}

const made = new Map<EnvironmentInput, readonly StackOf[]>();

/** Every stack of an environment, in all its Regions and in the order in which they are made; synthesized once. */
export function stacksOf(input: EnvironmentInput): readonly StackOf[] {
  const stacks =
    made.get(input) ??
    storedStacks(input).map(({ name, region, after, template }) => ({
      name,
      region,
      after,
      nestedIn: null,
      template: readTemplate(template, { stackName: name, requiredTags: [] }),
    }));
  made.set(input, stacks);
  return stacks;
}
