import { bootstrap } from '../../../../scripts/rehearse/steps/bootstrap';
import { failed, sceneOf, succeeded, versionOf } from '../support/scene';

const [stack] = versionOf('original').stacks;
const stacks =
  stack === undefined
    ? []
    : [
        { ...stack, name: 'One', account: '111122223333', region: 'eu-west-1' },
        { ...stack, name: 'Two', account: null, region: null },
        { ...stack, name: 'Three', account: '123456789012', region: 'eu-west-1' },
        { ...stack, name: 'Four', account: '123456789012', region: 'us-east-1' },
      ];

describe('bootstrap', () => {
  test('bootstraps every account and region once: the emulator’s own where a stack names none', async () => {
    const scene = sceneOf({ stacks });
    expect(await bootstrap.run(scene.rehearsal)).toEqual({
      detail: 'aws://111122223333/eu-west-1, aws://123456789012/eu-west-1, aws://123456789012/us-east-1',
      deviations: [],
    });
    expect(scene.calls).toEqual([
      'bootstrap original 111122223333 eu-west-1',
      'bootstrap original 123456789012 eu-west-1',
      'bootstrap original 123456789012 us-east-1',
    ]);
  });

  test('says which place could not be bootstrapped', async () => {
    const scene = sceneOf({ stacks });
    scene.cdk = (...words) => (words.includes('us-east-1') ? failed('❌ no') : succeeded);
    const { deviations } = await bootstrap.run(scene.rehearsal);
    expect(deviations).toEqual(['cdk bootstrap aws://123456789012/us-east-1 ended with 1:\n❌ no']);
  });
});
