import { z } from 'zod';

const list = <Item extends z.ZodType>(item: Item) => z.union([item.transform((one) => [one]), z.array(item)]);
const principals = z.union([z.literal('*'), z.record(z.string(), list(z.string()))]);
const trustPolicy = z.object({
  Statement: list(
    z.object({
      Effect: z.string(),
      Principal: principals.optional(),
      Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    }),
  ),
});

/** Stands for everybody. */
export const EVERYBODY = '*';

/** Stands for the members of an organization: which accounts those are, the policy does not say. */
export const ORGANIZATION = 'organization';

/** Who a role lets in, by account: ids, {@link EVERYBODY}, or {@link ORGANIZATION}. */
export function trustedAccounts(encodedPolicy: string): string[] {
  const { Statement } = trustPolicy.parse(JSON.parse(decodeURIComponent(encodedPolicy)));
  const trusted = Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Principal, Condition }) => {
    const named = Principal === EVERYBODY ? [EVERYBODY] : (Principal?.['AWS'] ?? []);
    return named.map((principal) => accountIn(principal, keysOf(Condition)));
  });
  return [...new Set(trusted)];
}

function accountIn(principal: string, keys: readonly string[]): string {
  if (principal !== EVERYBODY) return /\d{12}/.exec(principal)?.[0] ?? principal;
  return keys.some((key) => /^aws:PrincipalOrg(ID|Paths)$/i.test(key)) ? ORGANIZATION : EVERYBODY;
}

const keysOf = (condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] =>
  Object.values(condition).flatMap((tests) => Object.keys(tests));
