import { failedUpload } from '../../../../scripts/rehearse/steps/failed-upload';
import { failed, sceneOf } from '../support/scene';
import { changed, live, nothing } from '../support/sound';

/** A scene in which S3 refused an asset, as it should. */
function refused() {
  const scene = sceneOf();
  scene.account.live = nothing;
  scene.struck = { upload: 1 };
  scene.cdk = () => failed('❌ Failed to publish asset');
  return scene;
}

describe('an asset cannot be uploaded', () => {
  test('passes when the CLI gives up and no stack began', async () => {
    const scene = refused();
    scene.account.live = { ...nothing, stacks: changed(live.stacks, 0, { status: 'REVIEW_IN_PROGRESS' }).slice(0, 1) };
    expect(await failedUpload.run(scene.rehearsal)).toEqual({ detail: 'refused; no stack began', deviations: [] });
    expect(scene.calls).toEqual(['arm {"uploads":1}', 'deploy original', 'disarm']);
  });

  test('reports that no upload was refused', async () => {
    const scene = refused();
    scene.struck = {};
    expect((await failedUpload.run(scene.rehearsal)).deviations).toEqual(['no upload was refused']);
  });

  test('reports a stack that began', async () => {
    const scene = refused();
    scene.account.live = live;
    expect((await failedUpload.run(scene.rehearsal)).deviations).toEqual([
      'stack platform-dev-Vpc is CREATE_COMPLETE',
      'stack platform-dev-Eks is UPDATE_COMPLETE',
    ]);
  });

  test('reports that the CLI failed for another reason', async () => {
    const scene = refused();
    scene.cdk = () => failed('no credentials');
    expect((await failedUpload.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy failed, but not because of /publish|asset/i:\nno credentials',
    ]);
  });
});
