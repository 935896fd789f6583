import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** `*` and `{ "AWS": "*" }` mean the same: everybody. */
const principal = z
  .union([z.literal('*'), z.record(z.string(), texts)])
  .transform((value) => (JSON.stringify(value) === '{"AWS":["*"]}' ? ('*' as const) : value));

/** One statement, with every list a list. Unknown elements are refused. */
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: principal.optional(),
  Action: texts,
  Resource: texts.optional(),
  NotResource: texts.optional(),
  Condition: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z
          .union([z.string(), z.boolean(), z.array(z.string())])
          .transform((value) => [value].flat().map((item) => String(item))),
      ),
    )
    .optional(),
});

const document = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]).transform((value) => [value].flat()),
});

/** A policy whose functions are all worked out. */
export type PolicyDocument = z.infer<typeof document>;
export type Statement = PolicyDocument['Statement'][number];

/** Reads a policy, be it an object or text. Throws a ZodError for anything that is no policy of IAM’s. */
export const readPolicyDocument = (value: unknown): PolicyDocument =>
  document.parse(typeof value === 'string' ? JSON.parse(value) : value);
