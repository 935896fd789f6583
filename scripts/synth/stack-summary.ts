/** What a template holds, counted. */
export interface TemplateCounts {
  readonly resources: number;
  readonly outputs: number;
  /** Outputs that other stacks may import. */
  readonly exports: number;
  /** Different exports of other stacks that it imports. */
  readonly imports: number;
  readonly parameters: number;
  readonly mappings: number;
  /** Attributes of the largest mapping. */
  readonly mappingAttributes: number;
  /** Values that CloudFormation fetches from Parameter Store or Secrets Manager: `{{resolve:...}}`. */
  readonly dynamicReferences: number;
  /** Size of the template as CloudFormation receives it. */
  readonly bytes: number;
  /** Length of the longest logical id. */
  readonly nameCharacters: number;
  /** Length of the description of the template. */
  readonly descriptionBytes: number;
  /** Length of the longest description of an output. */
  readonly outputDescriptionBytes: number;
  /** Length of the longest default value of a parameter. */
  readonly parameterBytes: number;
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
