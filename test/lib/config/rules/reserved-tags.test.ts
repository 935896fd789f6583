import { reservedTags } from '../../../../lib/config/rules/reserved-tags';
import { valid } from '../../../support/configuration';

const check = (tags: Record<string, string>) => reservedTags.check({ ...valid, tags });
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${String(index)}`, 'x']));

describe('reserved-tags', () => {
  it('accepts other tags', () => {
    expect(check({ team: 'payments', 'data-class': 'internal' })).toEqual([]);
  });

  it.each(['project', 'environment', 'suffix', 'owner', 'cost-center', 'managed-by', 'Owner', 'COST-CENTER'])(
    'refuses the platform’s own tag %s, in any case',
    (key) => {
      expect(check({ [key]: 'mine' })).toEqual([
        {
          path: key.includes('-') ? `tags["${key}"]` : `tags.${key}`,
          value: 'mine',
          rule: 'must not be one of the platform’s own tags (project, environment, suffix, owner, cost-center, managed-by)',
          fix: 'choose another key; project, name, owner and costCenter set the platform’s tags',
        },
      ]);
    },
  );

  it('refuses two tags that differ in case only', () => {
    expect(check({ team: 'a', Team: 'b' })).toEqual([
      {
        path: 'tags.Team',
        value: 'b',
        rule: 'must differ from every other tag in more than upper and lower case: IAM takes the two for one',
        fix: 'keep one of them',
      },
    ]);
  });

  it('refuses more than 35 tags', () => {
    expect(check(many(35))).toEqual([]);
    expect(check(many(36))).toEqual([
      {
        path: 'tags',
        value: 36,
        rule: 'must hold at most 35 tags: AWS allows 50 in all',
        fix: 'keep those that cost reports or policies use',
      },
    ]);
  });
});
