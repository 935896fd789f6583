import { z } from 'zod';

const settings = z.object({
  QUEUE_URL: z.url(),
  DEAD_LETTERS_URL: z.url(),
  TABLE_NAME: z.string().min(1),
  WEBHOOK_SECRET: z.string().min(1),
  REPEAT_WINDOW_MINUTES: z.coerce.number().int().min(1).max(1440),
});

/** What the function is told by its environment. */
export interface Settings {
  readonly queueUrl: string;
  readonly deadLettersUrl: string;
  readonly tableName: string;
  /** Name of the secret, never what it holds. */
  readonly webhookSecret: string;
  readonly repeatWindowMinutes: number;
}

/** @throws ZodError that names the variables which are missing or malformed */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = settings.parse(environment);
  return {
    queueUrl: read.QUEUE_URL,
    deadLettersUrl: read.DEAD_LETTERS_URL,
    tableName: read.TABLE_NAME,
    webhookSecret: read.WEBHOOK_SECRET,
    repeatWindowMinutes: read.REPEAT_WINDOW_MINUTES,
  };
}
