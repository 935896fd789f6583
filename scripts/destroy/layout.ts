import { readStackTemplate } from '../assembly/read-stack-template';
import { readStacks, type AssemblyStack } from '../assembly/read-stacks';
import { UsageError } from '../terminal/usage-error';

/** A stack as the assembly has it. */
export interface LayoutStack {
  readonly name: string;
  readonly region: string;
  /** Names of the stacks that are deployed before it, and go after it. */
  readonly after: readonly string[];
  /** Names of its clusters. */
  readonly clusters: readonly string[];
  /** Types of resources that stay when it is deleted. */
  readonly keeps: ReadonlySet<string>;
}

/** One environment, as an assembly has it. */
export interface Layout {
  /** `platform-dev`, `platform-dev-pr12`: what begins the names. */
  readonly prefix: string;
  /** Null when the assembly fits any account. */
  readonly account: string | null;
  /** Where the environment is at home, and its lock stands. */
  readonly region: string;
  readonly stacks: readonly LayoutStack[];
}

/**
 * The environment of an assembly.
 *
 * @param homeRegion where stacks go that name no Region
 * @throws UsageError when there is more than one environment, or none
 * @throws UnreadableAssemblyError
 */
export function layoutOf(assembly: string, homeRegion: string): Layout {
  const all = readStacks(assembly).filter(({ nestedIn }) => nestedIn === null);
  const prefixes = [...new Set(all.map((stack) => readStackTemplate(stack).namePrefix))];
  const [first] = all;
  const [prefix] = prefixes;
  if (first === undefined || prefix === undefined || prefixes.length > 1) {
    throw new UsageError(
      `destroy takes one environment at a time; ${assembly} holds ${prefixes.length === 0 ? 'none' : prefixes.join(', ')}`,
    );
  }
  return {
    prefix,
    account: all.find(({ account }) => account !== null)?.account ?? null,
    region: (all.find(({ name }) => name === `${prefix}-Vpc`) ?? first).region ?? homeRegion,
    stacks: all.map((stack) => ({ ...read(stack), region: stack.region ?? homeRegion })),
  };
}

function read(stack: AssemblyStack): Omit<LayoutStack, 'region'> {
  const resources = [...readStackTemplate(stack).resources.values()];
  const clusters = resources.filter(({ type }) => type === 'AWS::EKS::Cluster');
  return {
    name: stack.name,
    after: stack.after,
    clusters: clusters.flatMap(({ properties: { Name } }) => (typeof Name === 'string' ? [Name] : [])),
    keeps: new Set(resources.filter(({ attributes }) => isKept(attributes['DeletionPolicy'])).map(({ type }) => type)),
  };
}

/** Whether a resource with this deletion policy stays when its stack is deleted. */
export const isKept = (policy: unknown): boolean => policy === 'Retain' || policy === 'RetainExceptOnCreate';
