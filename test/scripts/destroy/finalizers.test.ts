import { controllerOf } from '../../../scripts/destroy/finalizers';

describe('who takes a finalizer off', () => {
  it.each([
    ['service.k8s.aws/resources', 'aws-load-balancer-controller'],
    ['ingress.k8s.aws/resources', 'aws-load-balancer-controller'],
    ['karpenter.sh/termination', 'karpenter'],
    ['karpenter.k8s.aws/termination', 'karpenter'],
    ['external-attacher/ebs-csi-aws-com', 'ebs-csi-controller'],
  ])('of %s is %s', (finalizer, name) => {
    expect(controllerOf(finalizer)).toStrictEqual({ name, isDeployment: true });
  });

  it('is not guessed', () => {
    expect(controllerOf('example.com/cleanup')).toBeUndefined();
  });
});
