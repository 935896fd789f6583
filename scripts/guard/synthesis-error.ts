/** One of the two sides cannot be made: there is nothing to compare. */
export class SynthesisError extends Error {
  override readonly name = 'SynthesisError';
}
