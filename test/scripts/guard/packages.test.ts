import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';

import { providePackages } from '../../../scripts/guard/packages';
import { SynthesisError } from '../../../scripts/guard/synthesis-error';
import { inFolder, type Files } from '../../support/temp-folder';

const LOCK_FILE = {
  name: 'older',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: { '': { name: 'older', version: '1.0.0' } },
};

/** A checkout of ours with packages, and an older one that asks for none. */
const checkouts = (own: unknown): Files => ({
  'own/package-lock.json': own,
  'own/node_modules/keep': '',
  'older/package.json': { name: 'older', version: '1.0.0' },
  'older/package-lock.json': LOCK_FILE,
});

/** Provides the older checkout with packages, and gives what is said meanwhile. */
function provide(folder: string): string[] {
  const said: string[] = [];
  providePackages(join(folder, 'older'), join(folder, 'own'), () => said.push('installing'));
  return said;
}

describe(providePackages, () => {
  test('lends the packages of this checkout when the lock files are the same', () => {
    inFolder(checkouts(LOCK_FILE), (folder) => {
      expect(provide(folder)).toEqual([]);
      expect(lstatSync(join(folder, 'older', 'node_modules')).isSymbolicLink()).toBe(true);
      expect(existsSync(join(folder, 'older', 'node_modules', 'keep'))).toBe(true);
    });
  });

  test('installs when they are not, and says so before', () => {
    inFolder(checkouts('another'), (folder) => {
      expect(provide(folder)).toEqual(['installing']);
      expect(existsSync(join(folder, 'older', 'node_modules', 'keep'))).toBe(false);
    });
  });

  test('says when npm refuses', () => {
    const files = { ...checkouts('another'), 'older/package-lock.json': 'no lock file' };
    inFolder(files, (folder) => {
      expect(() => provide(folder)).toThrow(SynthesisError);
    });
  });
});
