import { deviationsFrom, stackDeviationsFrom } from '../../../scripts/rehearse/end-state';
import { sceneOf, stacksIn } from './support/scene';
import { changed, live, nothing, without } from './support/sound';
import { folderOf } from './support/temporary';
import { recoverable, twoRegions } from './support/two-regions';

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

describe('deviationsFrom, with two Regions', () => {
  const FAR = 'platform-dev-DrRegion';

  /** Both Regions, standing as they should. */
  function both() {
    const scene = sceneOf();
    const { versions } = scene.rehearsal;
    const folder = folderOf({ [`${FAR}.template.json`]: '{}' });
    scene.account.live = twoRegions.first;
    scene.elsewhere.live = twoRegions.second;
    scene.elsewhere.templates = { [FAR]: '{}' };
    const stacks = [...versions.original.stacks, ...stacksIn('us-west-2', FAR, folder)];
    return { scene, version: { ...versions.original, environment: recoverable, stacks } };
  }

  test('finds nothing when both stand as they should', async () => {
    const { scene, version } = both();
    expect(await deviationsFrom(scene.rehearsal, version)).toEqual([]);
  });

  test('checks the second by itself, and names it', async () => {
    const { scene, version } = both();
    scene.elsewhere.live = {
      ...twoRegions.second,
      clusters: changed(twoRegions.second.clusters, 0, { deletionProtection: false }),
    };
    expect(await deviationsFrom(scene.rehearsal, version)).toEqual([
      'us-west-2: cluster: the cluster’s deletion protection is false, not true',
    ]);
  });

  test('checks what they promise each other', async () => {
    const { scene, version } = both();
    scene.account.live = { ...twoRegions.first, subscriptions: [] };
    expect(await deviationsFrom(scene.rehearsal, version)).toEqual([
      "logArchive: to whom /aws/eks/platform-dev/cluster is handed is [], not [ 'platform-dev-log-archive' ]",
    ]);
  });

  test('reports a stack of the second that stands with another template', async () => {
    const { scene, version } = both();
    scene.elsewhere.templates = { [FAR]: '{"other":true}' };
    expect(await deviationsFrom(scene.rehearsal, version)).toEqual([`stack ${FAR} has another template`]);
  });

  test('asks of a Region without a network only that its stacks are complete', async () => {
    const { scene } = both();
    const { original } = scene.rehearsal.versions;
    scene.account.live = live;
    scene.elsewhere.live = {
      ...nothing,
      stacks: [{ name: FAR, status: 'ROLLBACK_COMPLETE', outputs: {}, resources: {} }],
    };
    const folder = folderOf({ [`${FAR}.template.json`]: '{}' });
    const version = { ...original, stacks: [...original.stacks, ...stacksIn('us-east-1', FAR, folder)] };
    expect(await deviationsFrom(scene.rehearsal, version)).toEqual([`us-east-1: stack ${FAR} is ROLLBACK_COMPLETE`]);
  });
});

describe('stackDeviationsFrom', () => {
  const bare = { ...live, vpcs: [], clusters: [] };

  test('asks nothing of what is in the stacks', async () => {
    const { rehearsal, account } = sceneOf();
    account.live = bare;
    expect(await stackDeviationsFrom(rehearsal, rehearsal.versions.original)).toEqual([]);
  });

  test('reports a stack that is not there, and one that is not complete', async () => {
    const { rehearsal, account } = sceneOf();
    account.live = { ...bare, stacks: changed(without(live.stacks, 0), 0, { status: 'CREATE_FAILED' }) };
    expect(await stackDeviationsFrom(rehearsal, rehearsal.versions.original)).toEqual([
      'stack platform-dev-Vpc is not there',
      'stack platform-dev-Eks is CREATE_FAILED',
    ]);
  });

  test('reports another template', async () => {
    const { rehearsal, account } = sceneOf();
    account.live = bare;
    account.templates = { ...account.templates, 'platform-dev-Eks': '{}' };
    expect(await stackDeviationsFrom(rehearsal, rehearsal.versions.original)).toEqual([
      'stack platform-dev-Eks has another template',
    ]);
  });
});
