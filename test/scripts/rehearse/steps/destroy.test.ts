import { destroy } from '../../../../scripts/rehearse/steps/destroy';
import { failed, sceneOf } from '../support/scene';
import { live, nothing, withProperties } from '../support/sound';

describe('destroy', () => {
  test('passes when nothing is left', async () => {
    const scene = sceneOf();
    scene.account.live = nothing;
    expect(await destroy.run(scene.rehearsal)).toEqual({
      detail: 'nothing is left',
      retained: [],
      deviations: [],
    });
    expect(scene.calls).toEqual(['destroy unprotected']);
  });

  test('reports what is left behind, and that the CLI failed', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    scene.account.live = { ...nothing, roles: live.roles };
    expect((await destroy.run(scene.rehearsal)).deviations).toEqual([
      'cdk destroy ended with 1:\n❌ no',
      'left behind: role platform-dev-Eks-NodeRole',
    ]);
  });

  test('lists what the configuration retains', async () => {
    const scene = sceneOf({ environment: withProperties({ onDelete: 'retain' }) });
    scene.account.live = { ...nothing, logGroups: live.logGroups.slice(0, 1) };
    expect(await destroy.run(scene.rehearsal)).toEqual({
      detail: 'retained on purpose: 1',
      retained: ['log group /aws/eks/platform-dev/cluster'],
      deviations: [],
    });
  });
});
