import type { StackSummary } from './stack-summary';

/** What CloudFormation takes in one template: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const LIMITS = { resources: 500, outputs: 200, parameters: 200, bytes: 1_048_576 } as const;

/** From this share of a limit on, a stack wants splitting before the next feature needs the room. */
const NEAR = 0.6;

type Measure = keyof typeof LIMITS;
const MEASURES: readonly Measure[] = ['resources', 'outputs', 'parameters', 'bytes'];

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
