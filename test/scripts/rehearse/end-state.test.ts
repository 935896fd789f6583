import { deviationsFrom } from '../../../scripts/rehearse/end-state';
import { sceneOf } from './support/scene';
import { changed, live, without } from './support/sound';

describe('deviationsFrom', () => {
  test('finds nothing when the version stands as it should', async () => {
    const { rehearsal } = sceneOf();
    expect(await deviationsFrom(rehearsal, rehearsal.versions.original)).toEqual([]);
  });

  test('names the check before what it says', async () => {
    const { rehearsal, account } = sceneOf();
    account.live = { ...live, keys: changed(live.keys, 1, { rotates: false }) };
    expect(await deviationsFrom(rehearsal, rehearsal.versions.original)).toEqual([
      'keys: key key-logs (alias/platform-dev/logs) does not rotate',
    ]);
  });

  test('reports a stack that stands with another template', async () => {
    const { rehearsal, account } = sceneOf();
    account.templates = { ...account.templates, 'platform-dev-Eks': '{}' };
    expect(await deviationsFrom(rehearsal, rehearsal.versions.original)).toEqual([
      'stack platform-dev-Eks has another template',
    ]);
  });

  test('reports a stack that is not there first, and asks for no template', async () => {
    const { rehearsal, account } = sceneOf();
    account.live = { ...live, stacks: without(live.stacks, 0) };
    account.templates = {};
    const [first, ...others] = await deviationsFrom(rehearsal, rehearsal.versions.original);
    expect(first).toBe('stack platform-dev-Vpc is not there');
    expect(others).toEqual(["outputs: output VpcId is undefined, not 'vpc-1'"]);
  });
});
