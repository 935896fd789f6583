import { isKnown } from './property-rule';
import { STATEFUL } from './stateful';

/** A resource that a Lambda function stands behind: what it keeps, only its handler knows. */
const CUSTOM = /^Custom::|^AWS::CloudFormation::CustomResource$/;

/** What is lost when a resource of a type goes; null when an equal one can take its place. */
export function lossOf(type: string): string | null {
  const known = STATEFUL[type];
  if (known !== undefined) return known;
  if (CUSTOM.test(type) || isKnown(type)) return null;
  return 'Nobody knows: AWS’s service spec does not describe the type.';
}
