import type { TemplateCounts } from '../../../scripts/synth/stack-summary';

/** The counts of an empty template. */
export const NOTHING: TemplateCounts = {
  resources: 0,
  outputs: 0,
  exports: 0,
  imports: 0,
  parameters: 0,
  mappings: 0,
  mappingAttributes: 0,
  dynamicReferences: 0,
  bytes: 0,
  nameCharacters: 0,
  descriptionBytes: 0,
  outputDescriptionBytes: 0,
  parameterBytes: 0,
  customResources: 0,
  functions: 0,
};
