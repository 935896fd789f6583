import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Text as it is; everything else as JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** Hands over a folder with files, by path; it goes when the function returns. */
export function inFolder<Result>(files: Files, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'platform-test-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
