import { join } from 'node:path';

import { readStacks } from '../../../scripts/assembly/read-stacks';
import { SynthesisError } from '../../../scripts/guard/synthesis-error';
import { synthesizeCommit } from '../../../scripts/guard/synthesize';
import { commitOf } from '../../../scripts/guard/worktree';
import { assemblyOf, templateWith } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';
import { git, inRepository } from './support/repository';

/** An app that copies the assembly beside it, or fails when the context says so. */
const APP = `const { cpSync } = require('node:fs');
const context = JSON.parse(process.env.CDK_CONTEXT_JSON);
if (context.environment === 'none') process.exitCode = 1;
else cpSync('made', process.env.CDK_OUTDIR, { recursive: true });`;

const app: Files = {
  'cdk.json': { app: 'node app.cjs' },
  'app.cjs': APP,
  ...Object.fromEntries(
    Object.entries(assemblyOf(templateWith(2))).map(([path, content]) => [`made/${path}`, content] as const),
  ),
};

const synthesize = (repository: string, folder: string, context: readonly string[]) => {
  const output = join(folder, 'old');
  const commit = commitOf(repository, 'main') ?? '';
  synthesizeCommit({ checkout: repository, commit, ref: 'main', worktree: join(folder, 'tree'), output, context });
  return readStacks(output).map(({ name }) => name);
};

describe(synthesizeCommit, () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  test('synthesizes what was committed, and leaves the checkout as it is', () => {
    inRepository(app, (repository) => {
      git(repository, 'rm', '--quiet', '-r', 'made');
      const before = git(repository, 'status', '--porcelain');
      inFolder({}, (folder) => {
        expect(synthesize(repository, folder, ['environment=prod'])).toEqual(['One']);
      });
      expect(git(repository, 'status', '--porcelain')).toBe(before);
      expect(git(repository, 'worktree', 'list').split('\n')).toHaveLength(1);
    });
  });

  test('says which side cannot be synthesized', () => {
    inRepository(app, (repository) => {
      inFolder({}, (folder) => {
        const attempt = () => synthesize(repository, folder, ['environment=none']);
        expect(attempt).toThrow(SynthesisError);
        expect(attempt).toThrow('main cannot be synthesized');
      });
    });
  });
});
