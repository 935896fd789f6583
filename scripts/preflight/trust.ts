import { z } from 'zod';

const list = <Item extends z.ZodType>(item: Item) => z.union([item.transform((one) => [one]), z.array(item)]);
const principals = z.union([z.literal('*'), z.record(z.string(), list(z.string()))]);
const trustPolicy = z.object({
  Statement: list(z.object({ Effect: z.string(), Principal: principals.optional() })),
});

/** Who a role lets in, by account: ids, and `*` for everybody. */
export function trustedAccounts(encodedPolicy: string): string[] {
  const { Statement } = trustPolicy.parse(JSON.parse(decodeURIComponent(encodedPolicy)));
  const allowed = Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Principal }) =>
    Principal === '*' ? ['*'] : (Principal?.['AWS'] ?? []),
  );
  return [...new Set(allowed.map((principal) => /\d{12}/.exec(principal)?.[0] ?? principal))];
}
