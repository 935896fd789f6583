import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import { compliancePage } from '../lib/compliance/page';
import { referencePages, type GeneratedPage } from '../lib/config/reference';
import { acknowledgedFindings } from './docs/acknowledged';

/** Everything in docs/ that is generated: add a page by adding an entry. */
const pages = (): GeneratedPage[] => [...referencePages(), compliancePage(acknowledgedFindings())];

const HELP = `Writes the generated pages of docs/.

  npm run docs              write them
  npm run docs -- --check   write nothing; exit 1 and name the pages that are stale
  npm run docs -- --help    show this text`;

const formatted = async ({ path, content }: GeneratedPage): Promise<GeneratedPage> => {
  const options = await resolveConfig(join(__dirname, '..', path));
  return { path, content: await format(content, { ...options, filepath: path }) };
};

const isStale = ({ path, content }: GeneratedPage) => !existsSync(path) || readFileSync(path, 'utf8') !== content;

function check(stale: readonly GeneratedPage[]): void {
  for (const { path } of stale) console.error(`${path} is stale: run "npm run docs" and commit the result`);
  if (stale.length > 0) process.exitCode = 1;
  else console.log('All generated pages are up to date.');
}

function write(stale: readonly GeneratedPage[]): void {
  for (const { path, content } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
  if (stale.length === 0) console.log('All generated pages are up to date.');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const stale = (await Promise.all(pages().map(formatted))).filter(isStale);
  if (values.check === true) check(stale);
  else write(stale);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
