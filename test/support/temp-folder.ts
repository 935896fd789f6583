import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Text as it is; everything else as JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** Hands over a folder with files, by path; it goes when the function returns. */
export function inFolder<Result>(files: Files, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'platform-test-'));
  try {
    fill(folder, files);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Hands over a folder with files; it goes when what the function promises is there. */
export async function whileInFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'platform-test-'));
  try {
    fill(folder, files);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fill(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}
