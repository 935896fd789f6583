import { Progress } from '../../../scripts/preflight/progress';

function written(isTTY: boolean): string {
  let text = '';
  const progress = new Progress({
    isTTY,
    write: (part: string | Uint8Array) => {
      text += String(part);
      return true;
    },
  });
  progress.tell(3, 7);
  progress.end();
  return text;
}

test('a terminal is told how far the checks are, in a line that goes again', () => {
  expect(written(true)).toBe('\r\u001B[K3 of 7 checks\r\u001B[K');
});

test('what is no terminal is told nothing', () => {
  expect(written(false)).toBe('');
});
