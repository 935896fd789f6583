import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { RULES } from '../../../../lib/config/rules';
import { ENVIRONMENTS } from '../../../../lib/config/environments';
import { environmentSchema } from '../../../../lib/config/schema';

const notRules = ['index.ts', 'rule.ts'];
const files = readdirSync(join(__dirname, '../../../../lib/config/rules')).filter((file) => !notRules.includes(file));

describe('the list of rules', () => {
  it('holds every rule once, each with the name of its file', () => {
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('states %s as one sentence', (_, { requirement }) => {
    expect(requirement).toMatch(/^[A-Z].+\.$/);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('finds nothing against %s in our environments', (_, rule) => {
    expect(ENVIRONMENTS.flatMap((environment) => rule.check(environmentSchema.parse(environment)))).toEqual([]);
  });
});
