import { ENVIRONMENTS } from '../../lib/config/environments';
import { stackName } from '../../lib/config/names';
import type { Environment, EnvironmentInput } from '../../lib/config/schema';
import { isRecoverable } from '../../lib/config/second-region';
import { validateEnvironment } from '../../lib/config/validate';

/** An office that is let in to the Kubernetes API. */
const OFFICE = '203.0.113.0/24';

/** What an operator changes on an ordinary day: the API opens to an office, and the first managed group may grow. */
function change(input: EnvironmentInput): EnvironmentInput {
  const first = input.capacity.findIndex(({ kind }) => kind === 'managed-node-group');
  return {
    ...input,
    cluster: { ...input.cluster, endpoint: { ...input.cluster?.endpoint, publicCidrs: [OFFICE] } },
    capacity: input.capacity.map((item, index) =>
      index === first && item.kind === 'managed-node-group' ? { ...item, maxSize: item.maxSize + 1 } : item,
    ),
  };
}

/** What an operator changes before a platform is taken down: nothing is protected any more. */
const unprotect = (input: EnvironmentInput): EnvironmentInput => ({
  ...input,
  terminationProtection: false,
  cluster: { ...input.cluster, deletionProtection: false },
});

/** The configurations that a rehearsal deploys one after the other, made from that of the environment. */
export const VARIANTS = {
  original: (input: EnvironmentInput) => input,
  changed: change,
  unprotected: (input: EnvironmentInput) => unprotect(change(input)),
} as const;

export type VariantName = keyof typeof VARIANTS;

/** What becomes of one resource: the line of the change set, and the event that tells of it. */
export interface ExpectedChange {
  readonly planned: string;
  readonly happens: string;
}

/** What the change does to resources, and nothing else: the same in every Region that has a cluster. */
export function expectedChanges(environment: Environment): ExpectedChange[] {
  const stacks = isRecoverable(environment) ? ['DrRegion', 'Eks'] : ['Eks'];
  return stacks
    .map((stack) => stackName(environment, stack))
    .flatMap((stack) => [
      modified(stack, 'AWS::EKS::Cluster', 'ResourcesVpcConfig'),
      modified(stack, 'AWS::EKS::Nodegroup', 'ScalingConfig'),
    ]);
}

/** A resource of a stack changes in this property, and stays. */
export const modified = (stack: string, type: string, property: string): ExpectedChange => ({
  planned: `${stack}: Modify ${type} (in place): ${property}`,
  happens: `${stack}: UPDATE_COMPLETE ${type}`,
});

export const isVariantName = (name: unknown): name is VariantName =>
  typeof name === 'string' && Object.hasOwn(VARIANTS, name);

/**
 * A variant of an environment, validated.
 *
 * @throws RangeError when no environment has this name
 */
export function configurationOf(name: string, account: string, variant: VariantName): Environment {
  const input = ENVIRONMENTS.find((environment) => environment.name === name);
  if (input === undefined) throw new RangeError(`lib/config/environments has no ${name}`);
  return validateEnvironment({ ...VARIANTS[variant](input), account });
}
