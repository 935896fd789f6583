import { cutConnection } from '../../../../scripts/rehearse/steps/cut-connection';
import { failed, sceneOf, succeeded } from '../support/scene';
import { changed, live } from '../support/sound';

const inProgress = { ...live, stacks: changed(live.stacks, 1, { status: 'UPDATE_IN_PROGRESS' }) };

/** A scene in which a stack is in the middle of its update until the CLI is called a second time. */
function cut() {
  const scene = sceneOf();
  scene.struck = { cut: 3 };
  scene.account.live = inProgress;
  scene.cdk = () => {
    if (scene.calls.filter((call) => call === 'deploy original').length > 1) scene.account.live = live;
    return succeeded;
  };
  return scene;
}

describe('the connection is cut in the middle', () => {
  test('passes when the CLI comes through', async () => {
    const scene = cut();
    expect(await cutConnection.run(scene.rehearsal)).toEqual({ detail: 'the CLI came through', deviations: [] });
    expect(scene.calls).toEqual([
      'arm {"secondsPerResource":3}',
      'deploy original',
      'arm {"cutSeconds":8,"secondsPerResource":3}',
      'disarm',
      'deploy original',
    ]);
  });

  test('passes when the CLI gives up, and the next deploy finds all done', async () => {
    const scene = cut();
    const { cdk } = scene;
    scene.cdk = (...words) => {
      const ended = cdk(...words);
      return scene.account.live === live ? ended : failed('socket hang up');
    };
    expect(await cutConnection.run(scene.rehearsal)).toEqual({
      detail: 'the CLI gave up; the next deploy found all done',
      deviations: [],
    });
  });

  test('cuts only when a stack is in the middle of its update', async () => {
    const scene = cut();
    scene.account.live = live;
    const { arm } = scene.rehearsal.emulator;
    setTimeout(() => (scene.account.live = inProgress), 150);
    const seen: boolean[] = [];
    const emulator = {
      ...scene.rehearsal.emulator,
      arm: (faults: Parameters<typeof arm>[0]) => {
        seen.push(scene.account.live === inProgress);
        return arm(faults);
      },
    };
    await cutConnection.run({ ...scene.rehearsal, emulator });
    expect(seen).toEqual([false, true]);
  });

  test('reports that no connection was cut', async () => {
    const scene = cut();
    scene.struck = {};
    expect((await cutConnection.run(scene.rehearsal)).deviations).toEqual(['no connection was cut']);
  });

  test('reports what the next deploy leaves', async () => {
    const scene = cut();
    scene.cdk = () => failed('❌ no');
    expect((await cutConnection.run(scene.rehearsal)).deviations).toEqual([
      'the next cdk deploy ended with 1:\n❌ no',
      'outputs: stack platform-dev-Eks is UPDATE_IN_PROGRESS',
    ]);
  });
});
