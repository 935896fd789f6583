import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SynthesisError } from '../../../scripts/guard/synthesis-error';
import { commitOf, inWorktree } from '../../../scripts/guard/worktree';
import { inFolder } from '../../support/temp-folder';
import { git, inRepository } from './support/repository';

describe(commitOf, () => {
  test('finds the commit behind a branch, a tag and a hash', () => {
    inRepository({ 'a.txt': 'a' }, (repository) => {
      git(repository, 'tag', '--annotate', '--message', 'One', 'v1');
      const head = git(repository, 'rev-parse', 'HEAD');
      expect(['main', 'v1', 'HEAD', head.slice(0, 10)].map((ref) => commitOf(repository, ref))).toEqual([
        head,
        head,
        head,
        head,
      ]);
    });
  });

  test.each(['nothing', '', '--all', 'HEAD:a.txt', 'HEAD~9'])('finds none behind "%s"', (ref) => {
    inRepository({ 'a.txt': 'a' }, (repository) => {
      expect(commitOf(repository, ref)).toBeUndefined();
    });
  });
});

describe(inWorktree, () => {
  test('hands over the files of a commit, and leaves no trace', () => {
    inRepository({ 'a.txt': 'before' }, (repository) => {
      const commit = git(repository, 'rev-parse', 'HEAD');
      inFolder({ [join('own', 'keep')]: '' }, (folder) => {
        const tree = join(folder, 'tree');
        const read = () => readFileSync(join(tree, 'a.txt'), 'utf8');
        expect(inWorktree(repository, commit, tree, read)).toBe('before');
        expect(existsSync(tree)).toBe(false);
        expect(git(repository, 'worktree', 'list').split('\n')).toHaveLength(1);
        expect(git(repository, 'status', '--porcelain')).toBe('');
      });
    });
  });

  test('leaves no trace when something throws inside', () => {
    inRepository({}, (repository) => {
      inFolder({}, (folder) => {
        const use = () => {
          throw new RangeError('inside');
        };
        expect(() => inWorktree(repository, 'HEAD', join(folder, 'tree'), use)).toThrow('inside');
        expect(git(repository, 'worktree', 'list').split('\n')).toHaveLength(1);
      });
    });
  });

  test('runs no hook of the repository', () => {
    const hook = '#!/bin/sh\ntouch "$(git rev-parse --show-toplevel)/hooked"\n';
    inRepository({ 'hooks/post-checkout': hook }, (repository) => {
      git(repository, 'update-index', '--chmod=+x', 'hooks/post-checkout');
      git(repository, 'commit', '--quiet', '--message', 'Executable');
      git(repository, 'checkout', '--quiet', '--', '.');
      git(repository, 'config', 'core.hooksPath', join(repository, 'hooks'));
      inFolder({}, (folder) => {
        const tree = join(folder, 'tree');
        expect(inWorktree(repository, 'HEAD', tree, () => existsSync(join(tree, 'hooked')))).toBe(false);
      });
    });
  });

  test('says when git refuses', () => {
    inRepository({}, (repository) => {
      inFolder({}, (folder) => {
        expect(() => inWorktree(repository, 'nothing', join(folder, 'tree'), () => null)).toThrow(SynthesisError);
      });
    });
  });
});
