import { failedUpdate } from '../../../../scripts/rehearse/steps/failed-update';
import { failed, sceneOf } from '../support/scene';
import { changed, live } from '../support/sound';

/** A scene in which the update failed and the stack went back. */
function rolledBack() {
  const scene = sceneOf();
  scene.cdk = () => failed('❌ Injected: Nodegroup was refused');
  scene.account.live = { ...live, stacks: changed(live.stacks, 1, { status: 'UPDATE_ROLLBACK_COMPLETE' }) };
  return scene;
}

describe('an update fails midway', () => {
  test('passes when all is as it was before', async () => {
    const scene = rolledBack();
    expect((await failedUpdate.run(scene.rehearsal)).deviations).toEqual([]);
    expect(scene.calls).toEqual(['arm {"resources":["AWS::EKS::Nodegroup"]}', 'deploy changed', 'disarm']);
  });

  test('reports a stack that could not go back', async () => {
    const scene = rolledBack();
    scene.account.live = { ...live, stacks: changed(live.stacks, 1, { status: 'UPDATE_ROLLBACK_FAILED' }) };
    expect((await failedUpdate.run(scene.rehearsal)).deviations).toEqual([
      'outputs: stack platform-dev-Eks is UPDATE_ROLLBACK_FAILED',
    ]);
  });

  test('reports what did not go back', async () => {
    const scene = rolledBack();
    const nodegroups = changed(live.nodegroups, 0, { scalingConfig: { minSize: 2, maxSize: 4 } });
    scene.account.live = { ...scene.account.live, nodegroups };
    expect((await failedUpdate.run(scene.rehearsal)).deviations).toEqual([
      'nodeGroups: the size of system is [ 2, 4 ], not [ 2, 3 ]',
    ]);
  });

  test('reports an update that went through', async () => {
    const scene = sceneOf();
    expect((await failedUpdate.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy succeeded, where it had to fail',
    ]);
  });
});
