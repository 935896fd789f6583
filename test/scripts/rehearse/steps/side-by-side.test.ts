import { deploySideBySide, destroySideBySide } from '../../../../scripts/rehearse/steps/side-by-side';
import { failed, sceneOf, stacksIn } from '../support/scene';
import { changed, elsewhere, live, nothing } from '../support/sound';

const complete = live.stacks.map((stack) => ({ ...stack, status: 'CREATE_COMPLETE' }));

describe('deploy side by side', () => {
  test('passes when every stack is complete, and counts', async () => {
    const scene = sceneOf();
    scene.account.live = { ...live, stacks: complete };
    expect(await deploySideBySide.run(scene.rehearsal)).toEqual({ detail: '2 stacks, 3 resources', deviations: [] });
    expect(scene.calls).toEqual(['deploy original --concurrency 4']);
  });

  test('reports a stack that is not complete, and one that is not there', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    scene.account.live = { ...live, stacks: changed(complete, 0, { status: 'CREATE_FAILED' }).slice(0, 1) };
    expect((await deploySideBySide.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy ended with 1:\n❌ no',
      'stack platform-dev-Vpc is CREATE_FAILED',
      'stack platform-dev-Eks is not there',
    ]);
  });
});

describe('destroy side by side', () => {
  test('lifts the protection of every cluster first, and passes when nothing is left', async () => {
    const scene = sceneOf({
      stacks: [...stacksIn('eu-west-1', 'platform-dev-Eks'), ...stacksIn('us-west-2', 'platform-dev-DrRegion')],
    });
    scene.elsewhere.live = elsewhere;
    scene.cdk = () => {
      const lifted = (name: string) => [['UpdateClusterConfig', { name, deletionProtection: false }]];
      expect(scene.account.asked).toEqual(lifted('platform-dev'));
      expect(scene.elsewhere.asked).toEqual(lifted('platform-dev-dr'));
      scene.account.live = nothing;
      scene.elsewhere.live = nothing;
      return { status: 0, output: '' };
    };
    expect(await destroySideBySide.run(scene.rehearsal)).toEqual({
      detail: 'nothing is left',
      retained: [],
      deviations: [],
    });
    expect(scene.calls).toEqual(['destroy original --concurrency 4']);
  });

  test('reports what is left behind', async () => {
    const scene = sceneOf();
    scene.account.live = { ...nothing, addresses: 2 };
    expect((await destroySideBySide.run(scene.rehearsal)).deviations).toEqual(['left behind: elastic addresses: 2']);
  });

  test('reports that the CLI gave up, and does not look at what is still going down', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    expect(await destroySideBySide.run(scene.rehearsal)).toEqual({
      detail: '',
      deviations: ['cdk destroy ended with 1:\n❌ no'],
    });
  });
});
