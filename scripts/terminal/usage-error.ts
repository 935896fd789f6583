import { Failure } from './failure';

/** A command line that means nothing. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}
