import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PAGES = ['docs/environment.schema.json', 'docs/configuration.md'];

/** Runs the script as npm does, in a folder of the test's choice. */
function docs(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(ROOT, 'bin/typescript.cjs'), join(ROOT, 'scripts/docs.ts'), ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

jest.setTimeout(60_000);

describe('npm run docs', () => {
  let empty: string;
  beforeAll(() => {
    empty = mkdtempSync(join(tmpdir(), 'docs-'));
  });
  afterAll(() => {
    rmSync(empty, { recursive: true });
  });

  it('finds the committed pages up to date; when this fails: npm run docs', () => {
    const { status, stdout, stderr } = docs(ROOT, '--check');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'All generated pages are up to date.\n' });
    // The CDK says which functions it bundles.
    expect(stderr).toMatch(/^(Bundling asset .*\n)*$/);
  });

  it('names every page that is missing, and the command that mends it', () => {
    const { status, stderr } = docs(empty, '--check', ...PAGES);
    expect(status).toBe(1);
    const named = (page: string) => stderr.includes(`${page} is stale: run "npm run docs" and commit the result\n`);
    expect(PAGES.filter((page) => !named(page))).toEqual([]);
  });

  it('writes the pages, the same bytes as those committed, and then finds them up to date', () => {
    expect(docs(empty, ...PAGES)).toMatchObject({ status: 0, stderr: '' });
    for (const page of PAGES) {
      expect(readFileSync(join(empty, page), 'utf8')).toBe(readFileSync(join(ROOT, page), 'utf8'));
    }
    expect(docs(empty, '--check', ...PAGES).status).toBe(0);
    expect(docs(empty, ...PAGES).stdout).toBe('All generated pages are up to date.\n');
  });

  it('names only the page that is stale, and writes only that one', () => {
    const [, page = ''] = PAGES;
    appendFileSync(join(empty, page), 'edited by hand\n');
    expect(docs(empty, '--check', ...PAGES)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${page} is stale: run "npm run docs" and commit the result\n`,
    });
    expect(docs(empty, ...PAGES).stdout).toBe(`wrote ${page}\n`);
  });

  it('refuses a page that is not generated, and names those that are', () => {
    const { status, stderr } = docs(empty, 'docs/getting-started.md');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'there are docs/environment.schema.json, docs/configuration.md, docs/pipeline.schema.json',
    );
  });

  it('explains itself', () => {
    const { status, stdout } = docs(empty, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run docs -- --check');
  });

  it('refuses an option that it does not know, without a stack trace', () => {
    const { status, stderr } = docs(empty, '--chekc');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--chekc'/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
