import { nextSteps } from '../../../scripts/deploy/next-steps';

const stack = (region: string, outputs: Readonly<Record<string, string>>) => ({
  name: 'platform-dev-Eks',
  account: '123456789012',
  region,
  status: 'CREATE_COMPLETE',
  outputs,
  deviations: [],
});

describe('what comes after a deployment', () => {
  test('is how kubectl gets into each cluster, and where its pages in the console are', () => {
    const outputs = { ClusterName: 'platform-dev', KubeconfigCommand: 'aws eks update-kubeconfig' };
    expect(nextSteps([stack('eu-west-1', outputs), stack('eu-west-1', { VpcId: 'vpc-1' })])).toEqual([
      'kubectl for platform-dev: aws eks update-kubeconfig',
      'platform-dev in the console: https://console.aws.amazon.com/eks/home?region=eu-west-1#/clusters/platform-dev',
      'its dashboard: https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/platform-dev',
    ]);
  });

  test('leads to the console of the partition', () => {
    const outputs = { ClusterName: 'platform-gov', KubeconfigCommand: '-' };
    expect(nextSteps([stack('us-gov-west-1', outputs)]).join()).toMatch(/console\.amazonaws-us-gov\.com/);
  });
});
