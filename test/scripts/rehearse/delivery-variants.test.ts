import { deliveryOf, expectedChanges, isWay, WAYS } from '../../../scripts/rehearse/delivery-variants';

const ACCOUNT = '123456789012';

describe('the variants of what delivers', () => {
  test('the original delivers every environment in its order, all in the account of the emulator', () => {
    const { pipeline, environments } = deliveryOf(ACCOUNT, 'original');
    expect(pipeline.account).toBe(ACCOUNT);
    expect(environments.map(({ name }) => name)).toEqual(pipeline.environments.map(({ environment }) => environment));
    expect(environments.map(({ account }) => account)).toEqual(environments.map(() => ACCOUNT));
  });

  test('the change moves the repository, and nothing else', () => {
    const { pipeline } = deliveryOf(ACCOUNT, 'original');
    expect(deliveryOf(ACCOUNT, 'changed').pipeline).toEqual({ ...pipeline, repository: 'example/moved' });
    expect(pipeline.repository).not.toBe('example/moved');
  });

  test('the last one is the change without protection, which there was', () => {
    const { pipeline } = deliveryOf(ACCOUNT, 'changed');
    expect(pipeline.terminationProtection).toBe(true);
    expect(deliveryOf(ACCOUNT, 'unprotected').pipeline).toEqual({ ...pipeline, terminationProtection: false });
  });
});

test('the change touches the pipeline alone, or the trust of the role of each environment', () => {
  const planned = (way: (typeof WAYS)[number]) => expectedChanges(way, ACCOUNT).map(({ planned: line }) => line);
  expect(planned('pipeline')).toEqual([
    'platform-delivery-Pipeline: Modify AWS::CodePipeline::Pipeline (in place): Stages',
  ]);
  expect(planned('github')).toEqual(
    deliveryOf(ACCOUNT, 'original').environments.map(
      () => 'platform-delivery-GitHubActions: Modify AWS::IAM::Role (in place): AssumeRolePolicyDocument',
    ),
  );
});

test('isWay knows the ways, and nothing else', () => {
  expect(WAYS.every(isWay)).toBe(true);
  expect(['', 'Pipeline', 'toString', 1, undefined].some(isWay)).toBe(false);
});
