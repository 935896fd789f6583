import { fargateLogging } from '../../../lib/components/fargate-logging';
import { valid, withCapacity } from '../../support/configuration';

const facts = {
  environment: valid,
  clusterName: 'platform-test',
  region: 'eu-west-1',
  vpcId: 'vpc-1',
  volumeKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
};

describe('fargate-logging', () => {
  const [map] = fargateLogging.objects(facts);

  it('is there where pods run on Fargate', () => {
    const podSize = { vCpu: 1, memoryGiB: 2 } as const;
    const onFargate = withCapacity({ kind: 'fargate-profile', name: 'shop', namespaces: ['shop'], podSize });
    expect(fargateLogging.wanted(onFargate)).toBe(true);
    expect(fargateLogging.wanted(valid)).toBe(false);
  });

  it('stands where Fargate looks for it', () => {
    expect(map?.metadata).toEqual({ name: 'aws-logging', namespace: 'aws-observability' });
    expect(fargateLogging.namespace).toEqual({
      name: 'aws-observability',
      podSecurity: 'restricted',
      labels: { 'aws-observability': 'enabled' },
    });
  });

  it('sends everything to the one group, which it does not make', () => {
    expect(map?.data?.['output.conf']).toBe(
      [
        '[OUTPUT]',
        '    Name cloudwatch_logs',
        '    Match kube.*',
        '    region eu-west-1',
        '    log_group_name /aws/eks/platform-test/fargate',
        '    log_stream_prefix fargate-',
        '    auto_create_group false',
        '',
      ].join('\n'),
    );
  });

  it('has the three parts that Fargate takes, no variables, and at most 5,300 characters', () => {
    expect(Object.keys(map?.data ?? {})).toEqual(['output.conf', 'filters.conf', 'parsers.conf']);
    const text = Object.values(map?.data ?? {}).join('');
    expect(text).not.toContain('${');
    expect(text.length).toBeLessThan(5_300);
    expect(text.length).toBeGreaterThan(500);
  });

  it('uses the filters and the parser that Fargate knows', () => {
    const names = Object.values(map?.data ?? {}).flatMap((part) => part.match(/(?<= Name ).*/g) ?? []);
    expect(names).toEqual(['cloudwatch_logs', 'parser', 'kubernetes', 'crio']);
  });
});
