import { Failure } from './failure';

/** An environment that could not be looked at, or must not be touched at the moment. */
export class CannotTryError extends Failure {
  override readonly name = 'CannotTryError';
  override readonly exitCode = 2;
}
