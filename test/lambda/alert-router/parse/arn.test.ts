import { arnParts, clusterOf } from '../../../../lambda/alert-router/parse/arn';

describe('arnParts', () => {
  it('tells service, Region, account and resource apart, in every partition', () => {
    expect(arnParts('arn:aws-cn:sns:cn-north-1:111122223333:platform-prod-alarms')).toEqual({
      service: 'sns',
      region: 'cn-north-1',
      account: '111122223333',
      resource: 'platform-prod-alarms',
    });
  });

  it('keeps a resource whole that has colons of its own', () => {
    expect(arnParts('arn:aws:cloudwatch:eu-west-1:111122223333:alarm:nodes:failed')?.resource).toBe(
      'alarm:nodes:failed',
    );
  });

  it.each([undefined, '', 'platform-prod', 'arn:aws:sns:eu-west-1:111122223333', 'urn:aws:sns:eu-west-1:1:topic'])(
    'finds none in %j, which is no ARN',
    (text) => {
      expect(arnParts(text)).toBeUndefined();
    },
  );
});

describe('clusterOf', () => {
  it.each(['cluster/platform-prod', 'addon/platform-prod/coredns/1ac3f9', 'nodegroup/platform-prod/system/5c0f1e'])(
    'names the cluster in an ARN of EKS: %s',
    (resource) => {
      expect(clusterOf(`arn:aws:eks:eu-west-1:111122223333:${resource}`)).toBe('platform-prod');
    },
  );

  it.each([
    undefined,
    'cluster/platform-prod',
    'arn:aws:ecs:eu-west-1:111122223333:cluster/shop',
    'arn:aws:eks:eu-west-1:111122223333:cluster',
  ])('names none for %j', (text) => {
    expect(clusterOf(text)).toBeUndefined();
  });
});
