import { stackName } from '../../lib/config/names';
import { pipeline as configured } from '../../lib/config/pipeline/pipeline';
import type { Pipeline, PipelineInput } from '../../lib/config/pipeline/schema';
import { validatePipeline } from '../../lib/config/pipeline/validate';
import type { Environment } from '../../lib/config/schema';
import { selectEnvironments } from '../../lib/config/select';
import { modified, type ExpectedChange, type VariantName } from './variants';

/** The two ways of delivery, by the names of their switches. */
export const WAYS = ['pipeline', 'github'] as const;

export type Way = (typeof WAYS)[number];

/** What an operator changes: the repository has moved, so the pipeline fetches it there, and only its jobs are trusted. */
const MOVED = { repository: 'example/moved' };

const VARIANTS: Readonly<Record<VariantName, (input: PipelineInput) => PipelineInput>> = {
  original: (input) => input,
  changed: (input) => ({ ...input, ...MOVED }),
  unprotected: (input) => ({ ...input, ...MOVED, terminationProtection: false }),
};

/** A variant of how environments are delivered, all in one account. */
export function deliveryOf(
  account: string,
  variant: VariantName,
): { readonly pipeline: Pipeline; readonly environments: readonly Environment[] } {
  const pipeline = validatePipeline({ ...VARIANTS[variant](configured), account });
  const names = pipeline.environments.map(({ environment }) => environment);
  const selected = selectEnvironments({ environment: names.join(','), account });
  return {
    pipeline,
    environments: names.flatMap((name) => selected.filter((environment) => environment.name === name)),
  };
}

export const isWay = (name: unknown): name is Way => WAYS.some((way) => way === name);

/** The one property of a role that names the repository. */
const TRUST = 'AssumeRolePolicyDocument';

/** What the change does to resources, and nothing else. */
export function expectedChanges(way: Way, account: string): ExpectedChange[] {
  const { pipeline, environments } = deliveryOf(account, 'changed');
  return way === 'pipeline'
    ? [modified(stackName(pipeline, 'Pipeline'), 'AWS::CodePipeline::Pipeline', 'Stages')]
    : environments.map(() => modified(stackName(pipeline, 'GitHubActions'), 'AWS::IAM::Role', TRUST));
}
