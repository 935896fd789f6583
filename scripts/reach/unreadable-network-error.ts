/** A template leaves open what decides who reaches whom: the message says where, and what is written there. */
export class UnreadableNetworkError extends Error {
  override readonly name = 'UnreadableNetworkError';
}
