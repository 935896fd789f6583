import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { COMPARED, upstreamFiles } from '../../support/upstream-policy';
import { UPSTREAM } from './upstream';

const ROOT = join(__dirname, '..', '..', '..');
const SOURCES = readdirSync(join(ROOT, 'lib'), { recursive: true }).map(String);

describe('permission lists of upstream', () => {
  it(`are all here${COMPARED}`, () => {
    expect(upstreamFiles() ?? Object.keys(UPSTREAM)).toEqual(Object.keys(UPSTREAM));
  });

  it.each(Object.entries(UPSTREAM))('are compared with ours as soon as there is a component: %s', (file, upstream) => {
    const compared = 'comparedIn' in upstream ? readFileSync(join(ROOT, upstream.comparedIn), 'utf8') : `'${file}'`;
    expect(compared).toContain(`'${file}'`);
    const sources = 'notYet' in upstream ? SOURCES.filter((path) => upstream.notYet.test(path)) : [];
    expect(sources).toEqual([]);
  });
});
