import { Failure } from '../terminal/failure';

/** One of the two sides cannot be made: there is nothing to compare. */
export class SynthesisError extends Failure {
  override readonly name = 'SynthesisError';
}
