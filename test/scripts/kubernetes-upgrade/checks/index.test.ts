import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { CHECKS } from '../../../../scripts/kubernetes-upgrade/checks';

describe('CHECKS', () => {
  it('holds every check of the folder once, each named as its file', () => {
    const folder = join(__dirname, '../../../../scripts/kubernetes-upgrade/checks');
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
    expect([...CHECKS.map(({ id }) => id), 'index'].sort()).toEqual(files.sort());
  });
});
