import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Parser } from 'node-sql-parser/build/athena';

import { SAVED_QUERIES } from '../../../../lib/cost/queries';
import { BILLING_PERIOD, USAGE_COLUMNS } from '../../../../lib/cost/usage-columns';

const FOLDER = join(__dirname, '../../../../lib/cost/queries');
const NO_QUERIES = ['fragments.ts', 'index.ts', 'saved-query.ts'];
const subject = { cluster: 'platform-prod', teamKey: 'user_cost_center' };
const dialect = { database: 'athena' };

/** Columns that a query reads, its own aliases left out; throws where it does not parse. */
const columnsRead = (sql: string): string[] => {
  const aliases = new Set([...sql.matchAll(/ AS (\w+)/g)].map(([, alias]) => alias));
  return new Parser()
    .columnList(sql, dialect)
    .map((column) => column.split('::').at(-1) ?? '')
    .filter((column) => !aliases.has(column));
};

describe('the saved queries', () => {
  it('are all there, each with the name of its file', () => {
    const files = readdirSync(FOLDER).filter((file) => !NO_QUERIES.includes(file));
    expect(SAVED_QUERIES.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  describe.each(SAVED_QUERIES.map((query) => [query.name, query] as const))('%s', (_, { sql, description }) => {
    const text = sql(subject);

    it('is one sentence of Athena’s SQL', () => {
      expect(new Parser().astify(text, dialect)).toMatchObject({ type: 'select' });
    });

    it('reads columns that the export has, and the table of this platform alone', () => {
      const known = [...Object.keys(USAGE_COLUMNS), BILLING_PERIOD];
      const read = columnsRead(text);
      expect(read.length).toBeGreaterThan(1);
      expect(read.filter((column) => !known.includes(column))).toEqual([]);
      expect(new Parser().tableList(text, dialect)).toEqual(['select::null::usage']);
    });

    it('reads one month, because Athena is paid by what it reads', () => {
      expect(text).toContain(`WHERE ${BILLING_PERIOD} = date_format(current_date, '%Y-%m')`);
    });

    it('asks maps for keys that may be missing in the way that does not fail', () => {
      expect(text).not.toMatch(/\w\[/);
    });

    it('fits into what Athena takes, and says what it answers', () => {
      expect(text.length).toBeLessThan(262_144);
      expect(description).toMatch(/^[A-Z].{20,900}\.$/);
    });
  });

  it('are parsed by something that tells a broken query', () => {
    expect(() => columnsRead('SELECT sum( FROM usage')).toThrow();
    expect(columnsRead('SELECT no_such_column FROM usage')).toEqual(['no_such_column']);
  });
});
