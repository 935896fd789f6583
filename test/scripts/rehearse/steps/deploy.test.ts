import { deploy } from '../../../../scripts/rehearse/steps/deploy';
import { failed, sceneOf } from '../support/scene';
import { changed, live } from '../support/sound';

describe('deploy', () => {
  test('passes when all stands as it should, and counts it', async () => {
    const scene = sceneOf();
    expect(await deploy.run(scene.rehearsal)).toEqual({
      detail: '2 stacks, 3 resources in eu-west-1, checked through the APIs',
      deviations: [],
    });
    expect(scene.calls).toEqual(['deploy original']);
  });

  test('reports what stands otherwise, though the CLI is content', async () => {
    const scene = sceneOf();
    scene.account.live = { ...live, clusters: changed(live.clusters, 0, { version: '1.30' }) };
    expect((await deploy.run(scene.rehearsal)).deviations).toEqual([
      "cluster: the cluster’s version is '1.30', not '1.36'",
    ]);
  });

  test('reports that the CLI failed, and checks nothing', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    scene.account.live = { ...live, clusters: [] };
    expect(await deploy.run(scene.rehearsal)).toEqual({
      detail: '',
      deviations: ['cdk deploy ended with 1:\n❌ no'],
    });
  });
});
