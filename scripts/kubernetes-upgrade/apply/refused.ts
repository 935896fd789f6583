import { Failure } from '../../terminal/failure';

/** An upgrade that is not begun; the message says why. */
export class RefusedError extends Failure {
  override readonly name = 'RefusedError';
}
