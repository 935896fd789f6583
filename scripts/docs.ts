import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import { compliancePage } from '../lib/compliance/page';
import type { GeneratedPage } from '../lib/config/generated-page';
import { pipelineReferencePages } from '../lib/config/pipeline/reference';
import { referencePages } from '../lib/config/reference';
import { componentsPage } from '../lib/installation/page';
import { acknowledgedFindings } from './docs/acknowledged';
import { preflightPages } from './docs/preflight-pages';

/** Everything in docs/ that is generated: add a page by adding an entry. */
const PAGES: readonly GeneratedPage[] = [
  ...referencePages(),
  ...pipelineReferencePages(),
  compliancePage(acknowledgedFindings),
  ...preflightPages(),
  componentsPage(),
];

const HELP = `Writes the generated pages of docs/.

  npm run docs                      write them
  npm run docs -- --check           write nothing; exit 1 and name the pages that are stale
  npm run docs -- docs/a.md ...     only these pages, with or without --check
  npm run docs -- --help            show this text

The pages are:
${PAGES.map(({ path }) => `  ${path}`).join('\n')}`;

interface WrittenPage {
  readonly path: string;
  readonly text: string;
}

const written = async ({ path, content }: GeneratedPage): Promise<WrittenPage> => {
  const options = await resolveConfig(join(__dirname, '..', path));
  return { path, text: await format(content(), { ...options, filepath: path }) };
};

const isStale = ({ path, text }: WrittenPage) => !existsSync(path) || readFileSync(path, 'utf8') !== text;

function selected(paths: readonly string[]): readonly GeneratedPage[] {
  const unknown = paths.filter((wanted) => PAGES.every(({ path }) => path !== wanted));
  if (unknown.length > 0) {
    throw new Error(
      `No generated page is called ${unknown.join(', ')}; there are ${PAGES.map(({ path }) => path).join(', ')}`,
    );
  }
  return paths.length === 0 ? PAGES : PAGES.filter(({ path }) => paths.includes(path));
}

function check(stale: readonly WrittenPage[]): void {
  for (const { path } of stale) console.error(`${path} is stale: run "npm run docs" and commit the result`);
  if (stale.length > 0) process.exitCode = 1;
  else console.log('All generated pages are up to date.');
}

function write(stale: readonly WrittenPage[]): void {
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
  if (stale.length === 0) console.log('All generated pages are up to date.');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const stale = (await Promise.all(selected(positionals).map(written))).filter(isStale);
  if (values.check === true) check(stale);
  else write(stale);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
