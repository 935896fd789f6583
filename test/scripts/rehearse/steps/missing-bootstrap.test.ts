import { missingBootstrap } from '../../../../scripts/rehearse/steps/missing-bootstrap';
import { failed, sceneOf } from '../support/scene';
import { live, nothing } from '../support/sound';

const REFUSAL = failed('❌ platform-dev-Vpc: has the environment been bootstrapped?');

describe('deploy without bootstrap', () => {
  test('passes when the CLI asks for the bootstrap and nothing was made', async () => {
    const scene = sceneOf();
    scene.cdk = () => REFUSAL;
    scene.account.live = nothing;
    const outcome = await missingBootstrap.run(scene.rehearsal);
    expect(outcome).toEqual({ detail: 'refused; nothing was made', deviations: [] });
    expect(scene.calls).toEqual(['deploy original']);
  });

  test('takes success for a deviation', async () => {
    const scene = sceneOf();
    scene.account.live = nothing;
    const { deviations } = await missingBootstrap.run(scene.rehearsal);
    expect(deviations).toEqual(['cdk deploy succeeded, where it had to fail']);
  });

  test('reports a stack that was made all the same', async () => {
    const scene = sceneOf();
    scene.cdk = () => REFUSAL;
    scene.account.live = { ...nothing, stacks: live.stacks.slice(0, 1) };
    const { deviations } = await missingBootstrap.run(scene.rehearsal);
    expect(deviations).toEqual(['stack platform-dev-Vpc is CREATE_COMPLETE']);
  });
});
