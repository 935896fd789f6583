import { Failure } from '../terminal/failure';

/** A template leaves open what decides who reaches whom: the message says where, and what is written there. */
export class UnreadableNetworkError extends Failure {
  override readonly name = 'UnreadableNetworkError';
}
