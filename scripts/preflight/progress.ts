/** Says on a terminal how far the checks are, in one line that goes again; elsewhere, nothing. */
export class Progress {
  constructor(private readonly stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>) {}

  readonly tell = (done: number, all: number): void => {
    if (this.stream.isTTY) this.stream.write(`\r\u001B[K${done} of ${all} checks`);
  };

  end(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001B[K');
  }
}
