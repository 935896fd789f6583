import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An import that stays in the program: not of types alone, and not of a neighbouring file. */
const IMPORT = /^import (?!type )[^;]*?from '(?!\.|node:)([^']+)';/gm;

/** The packages that TypeScript sources import, each once, in order. */
export const importsOf = (sources: readonly string[]): string[] =>
  [...new Set(sources.flatMap((source) => [...source.matchAll(IMPORT)].map((match) => match[1] ?? '')))].toSorted();

/** The packages that a folder of TypeScript sources imports. */
export const importedModules = (folder: string): string[] =>
  importsOf(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  );
