import type { TemplateResource } from '../../lib/compliance/template';
import type { Target, TargetStack } from './target';

/** A resource that will be deployed, and the stack that it belongs to. */
export interface TargetResource extends TemplateResource {
  readonly stack: TargetStack;
}

/** The resources of some types that a target will hold. */
export const resourcesOf = ({ stacks }: Pick<Target, 'stacks'>, ...types: readonly string[]): TargetResource[] =>
  stacks.flatMap((stack) =>
    [...stack.template.resources.values()]
      .filter(({ type }) => types.includes(type))
      .map((resource) => ({ ...resource, stack })),
  );
