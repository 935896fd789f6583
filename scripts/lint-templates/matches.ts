import { z } from 'zod';

const found = z.object({
  Filename: z.string(),
  Level: z.string(),
  Message: z.string(),
  Rule: z.object({ Id: z.string() }),
  Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullish() }),
});

/** What cfn-lint holds against a template. */
export interface Match {
  readonly rule: string;
  readonly level: string;
  /** File name of the template. */
  readonly template: string;
  /** Where in the template: `Resources/Key/Properties`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Reads what `cfn-lint --format json` prints.
 *
 * @throws Error when it printed something else, which means that it did not run
 */
export function readMatches(output: string): Match[] {
  const text = output.slice(output.indexOf('['));
  try {
    return z
      .array(found)
      .parse(JSON.parse(text))
      .map(({ Filename, Level, Message, Rule, Location }) => ({
        rule: Rule.Id,
        level: Level.toLowerCase(),
        template: Filename.split('/').at(-1) ?? Filename,
        path: (Location.Path ?? []).join('/'),
        message: Message,
      }));
  } catch (error) {
    throw new Error(`cfn-lint did not run:\n${output}`, { cause: error });
  }
}
