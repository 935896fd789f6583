import type { StackSummary, TemplateCounts } from './stack-summary';

/**
 * What CloudFormation takes in one template: counts; `bytes` of a template in Amazon S3, where the CDK puts it; and
 * lengths of single values.
 *
 * An export is an output with a name for other stacks, so exports share the limit of outputs. Imports have none: each
 * counts as an export where it comes from.
 *
 * Sources: AWS CloudFormation User Guide, "Understand CloudFormation quotas"
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html); for descriptions of
 * outputs "Outputs" (outputs-section-structure.html).
 */
export const LIMITS = {
  resources: 500,
  outputs: 200,
  exports: 200,
  parameters: 200,
  mappings: 200,
  mappingAttributes: 200,
  dynamicReferences: 60,
  bytes: 1_048_576,
  nameCharacters: 255,
  descriptionBytes: 1_024,
  outputDescriptionBytes: 1_024,
  parameterBytes: 4_096,
} as const satisfies Partial<TemplateCounts>;

/** From this share of a limit on, a stack wants splitting before the next feature needs the room. */
const NEAR = 0.6;

/** Something of a stack that CloudFormation limits. */
export type Measure = keyof typeof LIMITS;

/** What the number of a measure counts, in words. */
export const COUNTED: Readonly<Record<Measure, string>> = {
  resources: 'resources',
  outputs: 'outputs',
  exports: 'exports',
  parameters: 'parameters',
  mappings: 'mappings',
  mappingAttributes: 'attributes in its largest mapping',
  dynamicReferences: 'dynamic references',
  bytes: 'bytes',
  nameCharacters: 'characters in its longest logical id',
  descriptionBytes: 'bytes of description',
  outputDescriptionBytes: 'bytes in its longest description of an output',
  parameterBytes: 'bytes in its longest default of a parameter',
};

const isMeasure = (name: string): name is Measure => Object.hasOwn(LIMITS, name);
const MEASURES: readonly Measure[] = Object.keys(LIMITS).filter(isMeasure);

/** A measure of a stack that is near its limit, or over it. */
export interface LimitWarning {
  readonly stack: string;
  readonly measure: Measure;
  readonly value: number;
  readonly limit: number;
  readonly percent: number;
  readonly over: boolean;
}

/** How much of a limit is used, in whole percent. */
export const percentOf = (measure: Measure, value: number): number => Math.round((100 * value) / LIMITS[measure]);

/** Every measure of a stack at 60 % of its limit or more. */
export const limitWarnings = (stack: StackSummary): LimitWarning[] =>
  MEASURES.filter((measure) => stack[measure] >= NEAR * LIMITS[measure]).map((measure) => ({
    stack: stack.name,
    measure,
    value: stack[measure],
    limit: LIMITS[measure],
    percent: percentOf(measure, stack[measure]),
    over: stack[measure] > LIMITS[measure],
  }));
