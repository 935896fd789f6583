import { drain } from '../../../../scripts/rehearse/steps/drain';
import { failed, sceneOf } from '../support/scene';
import { changed, live, withCluster } from '../support/sound';

const bare = withCluster({ deletionProtection: false });
const standing = { ...live, clusters: changed(live.clusters, 0, { deletionProtection: false }) };

describe('drain: deploy without protection', () => {
  test('passes when protection is off', async () => {
    const scene = sceneOf();
    scene.account.live = standing;
    const { rehearsal } = scene;
    const versions = { ...rehearsal.versions, unprotected: { ...rehearsal.versions.unprotected, environment: bare } };
    expect(await drain.run({ ...rehearsal, versions })).toEqual({ detail: 'protection is off', deviations: [] });
    expect(scene.calls).toEqual(['deploy unprotected']);
  });

  test('says that there was no protection', async () => {
    const scene = sceneOf({ environment: bare });
    scene.account.live = standing;
    expect(await drain.run(scene.rehearsal)).toEqual({ detail: 'there was no protection', deviations: [] });
  });

  test('reports a cluster that is still protected, and that the CLI failed', async () => {
    const scene = sceneOf({ environment: bare });
    scene.cdk = () => failed('❌ no');
    expect((await drain.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy ended with 1:\n❌ no',
      'cluster: the cluster’s deletion protection is true, not false',
    ]);
  });
});
