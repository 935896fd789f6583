import { spawnSync } from 'node:child_process';

import { runApp } from '../support/run-app';
import { filesBelow } from '../support/synthesis';

const NO_NETWORK = ['--require', './test/support/no-network.cjs'];

describe('synthesis', () => {
  it('writes the same bytes twice, without network and credentials', () => {
    const [first, second] = [1, 2].map(() => runApp({ environment: 'all' }, {}, ...NO_NETWORK));
    expect(first).toMatchObject({ status: 0 });
    expect(second).toMatchObject({ status: 0 });
    const files = filesBelow(first?.outdir ?? '');
    expect(Object.keys(files).filter((path) => path.endsWith('.template.json'))).toHaveLength(16);
    expect(filesBelow(second?.outdir ?? '')).toStrictEqual(files);
  });

  it('writes the same bytes twice for the pipeline too, with every environment that it delivers', () => {
    const [first, second] = [1, 2].map(() => runApp({ pipeline: 'true' }, {}, ...NO_NETWORK));
    expect(first).toMatchObject({ status: 0 });
    const files = filesBelow(first?.outdir ?? '');
    expect(Object.keys(files).filter((path) => path.endsWith('.template.json'))).toHaveLength(18);
    expect(filesBelow(second?.outdir ?? '')).toStrictEqual(files);
  });

  it('does not depend on the hour, the time zone or the language', () => {
    const here = runApp({ environment: 'prod' }, { TZ: 'UTC', LANG: 'C' });
    const there = runApp({ environment: 'prod' }, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
    expect(filesBelow(there.outdir)).toStrictEqual(filesBelow(here.outdir));
  });

  it('is really cut off: a connection is an error', () => {
    const { stderr } = spawnSync(process.execPath, [...NO_NETWORK, '-e', "require('net').connect(80, 'localhost')"], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('synthesis must not use the network: connect');
  });
});
