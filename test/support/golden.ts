import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const FOLDER = join(__dirname, '..', 'golden');

/**
 * The committed text that a rendering must equal, byte for byte: `expect(text).toBe(golden(path, text))`.
 *
 * With `UPDATE_GOLDEN=1` the file is written first, for a person to review in the diff. A missing file is empty text.
 */
export function golden(path: string, rendered: string): string {
  const file = join(FOLDER, path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, rendered);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Names of the golden files in a folder, without their extension: none may be left over. */
export const goldenNames = (folder: string): string[] =>
  readdirSync(join(FOLDER, folder))
    .map((file) => basename(file, extname(file)))
    .sort();
