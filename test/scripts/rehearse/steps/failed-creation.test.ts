import { failedCreation } from '../../../../scripts/rehearse/steps/failed-creation';
import { failed, sceneOf } from '../support/scene';
import { changed, live, withProperties } from '../support/sound';

const INJECTED = failed('❌ platform-dev-Eks failed: Injected: Dashboard was refused');
const standing = (status: string) => ({ ...live, stacks: changed(live.stacks, 1, { status }) });

const unprotected = withProperties({ terminationProtection: false, cluster: { deletionProtection: false } });
const wellProtected = withProperties({ terminationProtection: true, cluster: { deletionProtection: true } });

describe('a stack fails midway through its creation', () => {
  test('passes when it rolled back', async () => {
    const scene = sceneOf({ environment: unprotected });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('ROLLBACK_COMPLETE');
    expect(await failedCreation.run(scene.rehearsal)).toEqual({ detail: 'ROLLBACK_COMPLETE', deviations: [] });
    expect(scene.calls).toEqual(['arm {"resources":["AWS::CloudWatch::Dashboard"]}', 'deploy original', 'disarm']);
    expect(scene.account.asked).toEqual([]);
  });

  test('expects a protected cluster to stand in the way, and lifts both protections by hand', async () => {
    const scene = sceneOf({ environment: wellProtected });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('ROLLBACK_FAILED');
    expect(await failedCreation.run(scene.rehearsal)).toEqual({
      detail: 'ROLLBACK_FAILED, protection lifted by hand',
      deviations: [],
    });
    expect(scene.account.asked).toEqual([
      ['UpdateClusterConfig', { name: 'platform-dev', deletionProtection: false }],
      ['UpdateTerminationProtection', { StackName: 'platform-dev-Eks', EnableTerminationProtection: false }],
    ]);
  });

  test('lifts the one protection that there is', async () => {
    const scene = sceneOf({
      environment: withProperties({ terminationProtection: true, cluster: { deletionProtection: false } }),
    });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('ROLLBACK_COMPLETE');
    expect(await failedCreation.run(scene.rehearsal)).toEqual({
      detail: 'ROLLBACK_COMPLETE, protection lifted by hand',
      deviations: [],
    });
    expect(scene.account.asked.map(([command]) => command)).toEqual(['UpdateTerminationProtection']);
  });

  test('reports a stack in another state', async () => {
    const scene = sceneOf({ environment: unprotected });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('CREATE_COMPLETE');
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([
      'stack platform-dev-Eks is CREATE_COMPLETE, not ROLLBACK_COMPLETE',
    ]);
  });

  test('reports a stack that is gone, and lifts nothing', async () => {
    const scene = sceneOf({ environment: wellProtected });
    scene.cdk = () => INJECTED;
    scene.account.live = { ...live, stacks: live.stacks.slice(0, 1) };
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([
      'stack platform-dev-Eks is gone, not ROLLBACK_FAILED',
    ]);
    expect(scene.account.asked).toEqual([]);
  });

  test('takes success for a deviation', async () => {
    const scene = sceneOf({ environment: unprotected });
    scene.account.live = standing('ROLLBACK_COMPLETE');
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy succeeded, where it had to fail',
    ]);
  });
});
