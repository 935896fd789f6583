import { lossOf } from '../../../scripts/guard/loss';

describe(lossOf, () => {
  test('says what goes with a resource that holds state', () => {
    expect(lossOf('AWS::EKS::Cluster')).toMatch(/every Kubernetes object/);
  });

  test.each(['AWS::EC2::LaunchTemplate', 'AWS::Lambda::Function', 'Custom::VpcRestrictDefaultSG'])(
    'is nothing for %s',
    (type) => {
      expect(lossOf(type)).toBeNull();
    },
  );

  test('is feared of a type that nobody describes', () => {
    expect(lossOf('Example::Third::Party')).toMatch(/^Nobody knows/);
  });
});
