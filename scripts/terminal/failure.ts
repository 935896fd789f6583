/** A failure whose message says all that a reader needs: nothing is wrong with the command itself. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  /** What the process exits with: 1 for a result that is not as it should be, 2 for a command that could not be tried. */
  readonly exitCode: 1 | 2 = 1;
}
