import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { Failure } from '../terminal/failure';

/** A file that should hold part of a cloud assembly does not: the message says which and why. */
export class UnreadableAssemblyError extends Failure {
  override readonly name = 'UnreadableAssemblyError';

  constructor(what: string, options?: ErrorOptions) {
    super(
      `${what}\nName the folder of an assembly that "cdk synth" wrote, or delete it and synthesize again.`,
      options,
    );
  }
}

/** Reads a JSON file of the shape that a schema describes. */
export const readJson = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> =>
  orUnreadable(path, () => schema.parse(JSON.parse(readFileSync(path, 'utf8'))));

/** Reads a part of a JSON file whose shape depends on another part. */
export const readPart = <Schema extends z.ZodType>(path: string, part: unknown, schema: Schema): z.output<Schema> =>
  orUnreadable(path, () => schema.parse(part));

function orUnreadable<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new UnreadableAssemblyError(`${path} ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError) return `is not what CDK writes:\n${z.prettifyError(error)}`;
  if (error instanceof SyntaxError) return `is not JSON: ${error.message}`;
  if (isMissing(error)) return 'does not exist';
  return `cannot be read: ${String(error)}`;
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
