import { changeDelivery, deployDelivery, drainDelivery } from '../../../../scripts/rehearse/steps/deploy-delivery';
import { modified } from '../../../../scripts/rehearse/variants';
import { failed, sceneOf, succeeded } from '../support/scene';
import { changed, live } from '../support/sound';

const STACK = 'platform-dev-Eks';

/** Stacks alone: nothing that a check of an environment would find. */
const bare = { ...live, vpcs: [], clusters: [], endpoints: [] };
const unsettled = { ...bare, stacks: changed(live.stacks, 1, { status: 'UPDATE_ROLLBACK_COMPLETE' }) };

describe('deploy', () => {
  test('passes when every stack is complete, whatever is in it, and counts', async () => {
    const scene = sceneOf();
    scene.account.live = bare;
    expect(await deployDelivery.run(scene.rehearsal)).toEqual({ detail: '2 stacks, 3 resources', deviations: [] });
    expect(scene.calls).toEqual(['deploy original']);
  });

  test('reports a stack that is not complete', async () => {
    const scene = sceneOf();
    scene.account.live = unsettled;
    expect((await deployDelivery.run(scene.rehearsal)).deviations).toEqual([
      `stack ${STACK} is UPDATE_ROLLBACK_COMPLETE`,
    ]);
  });

  test('reports that the CLI failed, and asks no more', async () => {
    const scene = sceneOf();
    scene.account.live = unsettled;
    scene.cdk = () => failed('❌ no');
    expect((await deployDelivery.run(scene.rehearsal)).deviations).toEqual(['cdk deploy ended with 1:\n❌ no']);
  });
});

describe('deploy a changed configuration', () => {
  const step = changeDelivery([modified(STACK, 'AWS::CodePipeline::Pipeline', 'Stages')]);

  /** A scene in which the pipeline changes, and then this type is updated. */
  function planned(updated: string) {
    const scene = sceneOf();
    scene.account.live = bare;
    scene.account.changeSets = {
      [STACK]: [
        {
          Action: 'Modify',
          ResourceType: 'AWS::CodePipeline::Pipeline',
          Replacement: 'False',
          Details: [{ Target: { Name: 'Stages' } }],
        },
      ],
    };
    scene.cdk = (...words) => {
      if (!words.includes('--no-execute')) scene.account.events.push([STACK, 'UPDATE_COMPLETE', updated]);
      return succeeded;
    };
    return scene;
  }

  test('passes when exactly that happens which is wanted', async () => {
    const scene = planned('AWS::CodePipeline::Pipeline');
    expect(await step.run(scene.rehearsal)).toEqual({
      detail: `${STACK}: Modify AWS::CodePipeline::Pipeline (in place): Stages`,
      deviations: [],
    });
  });

  test('reports what happens otherwise, and a stack that is not complete', async () => {
    const scene = planned('AWS::KMS::Key');
    scene.account.live = unsettled;
    expect((await step.run(scene.rehearsal)).deviations).toEqual([
      `what happened holds what nobody asked for: ${STACK}: UPDATE_COMPLETE AWS::KMS::Key`,
      `what happened lacks: ${STACK}: UPDATE_COMPLETE AWS::CodePipeline::Pipeline`,
      `stack ${STACK} is UPDATE_ROLLBACK_COMPLETE`,
    ]);
  });
});

describe('drain: deploy without protection', () => {
  test('deploys what is unprotected', async () => {
    const scene = sceneOf();
    scene.account.live = bare;
    expect(await drainDelivery.run(scene.rehearsal)).toEqual({ detail: 'protection is off', deviations: [] });
    expect(scene.calls).toEqual(['deploy unprotected']);
  });

  test('reports that the CLI failed', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    expect((await drainDelivery.run(scene.rehearsal)).deviations).toEqual(['cdk deploy ended with 1:\n❌ no']);
  });
});
