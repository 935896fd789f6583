import { ConfigurationError, type Problem } from '../problem';
import type { Environment } from '../schema';
import { selectEnvironments } from '../select';
import { pipeline as configured } from './pipeline';
import type { Pipeline } from './schema';
import { validatePipeline } from './validate';

/** What the command line and the process environment say of delivery, as they came. */
export interface DeliverySelection {
  /** `-c pipeline=true`: the pipeline of AWS CodePipeline. */
  readonly pipeline?: unknown;
  /** `-c github=true`: what GitHub Actions needs in AWS. */
  readonly github?: unknown;
  /** What an environment may be given on the command line, and a pipeline may not: by how it is given. */
  readonly overrides: Readonly<Record<string, unknown>>;
  /** Stands behind the configuration: the account of the credentials at hand. */
  readonly defaultAccount?: string | undefined;
}

/** What is to be delivered, and how. */
export interface Delivery {
  readonly by: 'pipeline' | 'github';
  readonly pipeline: Pipeline;
  /** In the order of their delivery. */
  readonly environments: readonly Environment[];
}

/** The command line hands on texts; cdk.json could hold the value itself. */
const isOn = (value: unknown): boolean => value === true || value === 'true';
const isOff = (value: unknown): boolean => value === undefined || value === false || value === 'false';

function problemsOf({ pipeline, github, overrides }: DeliverySelection): Problem[] {
  return [
    ...Object.entries({ pipeline, github })
      .filter(([, value]) => !isOn(value) && !isOff(value))
      .map(([name, value]) => ({
        path: `-c ${name}`,
        value,
        rule: 'must be true or false',
        fix: `write -c ${name}=true, or leave it out`,
      })),
    ...(isOn(pipeline) && isOn(github)
      ? [
          {
            path: '-c github',
            value: github,
            rule: 'must not stand beside -c pipeline=true: two ways of delivery would overtake each other',
            fix: 'choose one of the two',
          },
        ]
      : []),
    ...Object.entries(overrides)
      .filter(([, value]) => value !== undefined && (isOn(pipeline) || isOn(github)))
      .map(([path, value]) => ({
        path,
        value,
        rule: 'must not stand beside -c pipeline=true or -c github=true: delivery repeats itself without it',
        fix: 'leave it out: lib/config/pipeline/pipeline.ts names the environments, and their files the rest',
      })),
  ];
}

/**
 * Reads what is to be delivered and validates it.
 *
 * @returns undefined when nobody asks for delivery
 * @throws ConfigurationError with every problem of the command line, of the pipeline, or of its environments
 */
export function selectDelivery(selection: DeliverySelection): Delivery | undefined {
  const problems = problemsOf(selection);
  if (problems.length > 0) throw new ConfigurationError('on the command line', problems, 'Delivery');
  if (isOff(selection.pipeline) && isOff(selection.github)) return undefined;
  const { account = selection.defaultAccount, ...rest } = configured;
  const pipeline = validatePipeline({ ...rest, ...(account === undefined ? {} : { account }) });
  const names = pipeline.environments.map(({ environment }) => environment);
  // Whatever names no account goes where the pipeline stands.
  const environments = selectEnvironments({ environment: names.join(','), defaultAccount: pipeline.account });
  return {
    by: isOn(selection.github) ? 'github' : 'pipeline',
    pipeline,
    environments: names.flatMap((name) => environments.filter((environment) => environment.name === name)),
  };
}
