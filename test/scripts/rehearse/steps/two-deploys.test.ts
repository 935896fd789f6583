import { twoDeploys } from '../../../../scripts/rehearse/steps/two-deploys';
import { failed, sceneOf, succeeded } from '../support/scene';
import { live } from '../support/sound';

describe('two deploys at once', () => {
  test('passes when one wins and the next deploy finds all done', async () => {
    const scene = sceneOf();
    scene.cdk = () => (scene.calls.length === 3 ? failed('❌ is in UPDATE_IN_PROGRESS state') : succeeded);
    expect(await twoDeploys.run(scene.rehearsal)).toEqual({
      detail: '1 of 2 succeeded; the next deploy found all done',
      deviations: [],
    });
    expect(scene.calls).toEqual([
      'arm {"secondsPerResource":1}',
      'deploy changed',
      'deploy changed',
      'disarm',
      'deploy changed',
    ]);
  });

  test('reports that the next deploy fails, and what stands half', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    scene.account.live = { ...live, endpoints: [] };
    expect(await twoDeploys.run(scene.rehearsal)).toEqual({
      detail: '0 of 2 succeeded; the next deploy found all done',
      deviations: [
        'the next cdk deploy ended with 1:\n❌ no',
        'endpoints: whether S3 has a gateway endpoint is false, not true',
      ],
    });
  });
});
