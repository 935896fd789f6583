import { isObject, textOf, type Template } from '../../lib/compliance/template';
import { durationOf } from './duration-of';
import { STACK_OVERHEAD } from './durations';
import { STACK_BEGINS, STACK_ENDS, type Step, type Wait } from './step';
import { DEPENDS_ON, importsOf, waitsInTemplate } from './waits-in-template';

/** A stack as the plan needs it. */
export interface PlannedStack {
  readonly name: string;
  /** Names of the stacks that are complete before this one begins. */
  readonly after: readonly string[];
  /** Name of the stack that a nested stack belongs to. */
  readonly nestedIn: string | null;
  readonly template: Template;
}

/**
 * Everything that deploying the stacks from nothing does, stack by stack.
 *
 * A stack begins when those before it are complete. That holds for stacks whose exports it imports as well, listed as a
 * dependency or not. Waits for stacks that are not among these are left out: they stand already.
 */
export function stepsOf(stacks: readonly PlannedStack[]): Step[] {
  const names = new Set(stacks.map(({ name }) => name));
  const exporters = new Map(stacks.flatMap(({ name, template }) => exportsOf(template).map((text) => [text, name])));
  return stacks.flatMap((stack) => {
    const imports = importsOf(stack.template).map((text) => exporters.get(text));
    const before = [...new Set([...stack.after, ...imports])].filter((name) => name !== undefined && names.has(name));
    const begin: Step = {
      ...placeOf(stack.name, STACK_BEGINS),
      duration: STACK_OVERHEAD.begin,
      waits: [
        ...before.map((name) => wholeStack(name ?? '', imports.filter((from) => from === name).length)),
        ...(stack.nestedIn === null ? [] : [completionOf(stackStep(stack.nestedIn, STACK_BEGINS))]),
      ],
    };
    const resources = resourceSteps(stack);
    const nested = stacks.filter(({ nestedIn }) => nestedIn === stack.name);
    const end: Step = {
      ...placeOf(stack.name, STACK_ENDS),
      duration: STACK_OVERHEAD.end,
      waits: [
        completionOf(begin.id),
        ...resources.map(({ id }) => completionOf(id)),
        ...nested.map(({ name }) => completionOf(stackStep(name, STACK_ENDS))),
      ],
    };
    return [begin, ...resources, end];
  });
}

function resourceSteps({ name: stack, template }: PlannedStack): Step[] {
  return [...template.resources.values()].map((resource) => ({
    id: resourceStep(stack, resource.logicalId),
    stack,
    name: resource.logicalId,
    type: resource.type,
    duration: durationOf(resource),
    waits: [
      completionOf(stackStep(stack, STACK_BEGINS)),
      ...[...waitsInTemplate(resource, template)].map(([id, why]): Wait => ({
        on: resourceStep(stack, id),
        // AWS promises the early start for references; for an explicit order we count on the later one.
        for: why.includes(DEPENDS_ON) ? 'completion' : 'configuration',
        why,
      })),
    ],
  }));
}

const resourceStep = (stack: string, logicalId: string) => `${stack}/${logicalId}`;
const stackStep = (stack: string, type: string) => `${stack} ${type}`;
const placeOf = (stack: string, type: string) => ({ id: stackStep(stack, type), stack, name: stack, type });

const completionOf = (on: string): Wait => ({ on, for: 'completion', why: [] });

const wholeStack = (name: string, imports: number): Wait => ({
  ...completionOf(stackStep(name, STACK_ENDS)),
  why: ['order of stacks', ...(imports === 0 ? [] : [`${String(imports)} imported values`])],
});

const exportsOf = ({ outputs }: Template): string[] =>
  outputs.flatMap(({ properties }) => {
    const { Export: exported } = properties;
    return isObject(exported) ? [textOf(exported['Name'])] : [];
  });
