/** What a template holds, counted. */
export interface TemplateCounts {
  readonly resources: number;
  readonly outputs: number;
  readonly parameters: number;
  /** Size of the template as CloudFormation receives it. */
  readonly bytes: number;
  readonly customResources: number;
  readonly functions: number;
}

/** One stack of a cloud assembly; a nested stack counts for itself, as it does for CloudFormation. */
export interface StackSummary extends TemplateCounts {
  readonly name: string;
  /** Name of the stack that a nested stack belongs to. */
  readonly nestedIn: string | null;
  /** `null` when the template fits any. */
  readonly account: string | null;
  /** `null` when the template fits any. */
  readonly region: string | null;
}
