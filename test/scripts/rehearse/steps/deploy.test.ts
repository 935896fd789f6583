import { deploy } from '../../../../scripts/rehearse/steps/deploy';
import { failed, sceneOf, stacksIn } from '../support/scene';
import { changed, elsewhere, live } from '../support/sound';
import { folderOf } from '../support/temporary';

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

  test('counts what stands in every Region', async () => {
    const folder = folderOf({ 'platform-dev-Eks.template.json': '{}', 'Far.template.json': '{}' });
    const scene = sceneOf({
      stacks: [...stacksIn('eu-west-1', 'platform-dev-Eks', folder), ...stacksIn('us-west-2', 'Far', folder)],
    });
    scene.elsewhere.live = { ...elsewhere, stacks: elsewhere.stacks.map((stack) => ({ ...stack, name: 'Far' })) };
    const { detail } = await deploy.run(scene.rehearsal);
    expect(detail).toBe('2 stacks, 3 resources in eu-west-1 and us-west-2, checked through the APIs');
  });
});
