import * as events from '../support/events';
import { readOne } from '../support/notify';

describe('GuardDuty', () => {
  const alert = readOne(events.GUARD_DUTY);
  const withDetail = (detail: object) =>
    readOne({ ...events.GUARD_DUTY, detail: { ...events.GUARD_DUTY.detail, ...detail } });

  it('says what, how bad, where, and where to look', () => {
    expect(alert).toMatchObject({
      level: 'critical',
      title: 'A command was executed in a pod of kube-system.',
      severity: 'GuardDuty 8',
      where: {
        account: '111122223333',
        region: 'eu-west-1',
        cluster: 'platform-prod',
        resource: 'pods/kube-system/coredns',
      },
      description: 'Somebody ran a command in the pod coredns.',
      link: 'https://console.aws.amazon.com/guardduty/home?region=eu-west-1#/findings?macros=current&fId=sample-finding',
    });
    expect(alert.firstAction).toContain('Execution:Kubernetes/ExecInKubeSystemPod');
  });

  it.each([
    [7, 'critical'],
    [6.9, 'warning'],
    [4, 'warning'],
    [3.9, 'info'],
    [undefined, 'warning'],
  ])('of severity %p is %s', (severity, level) => {
    expect(withDetail({ severity }).level).toBe(level);
  });

  it('is the same again under another id, and another when it gets worse or hits something else', () => {
    expect(withDetail({ id: 'another' }).identity).toEqual(alert.identity);
    expect(withDetail({ severity: 5 }).identity).not.toEqual(alert.identity);
    expect(withDetail({ resource: { instanceDetails: { instanceId: 'i-1' } } }).identity).not.toEqual(alert.identity);
  });

  it('names the next best thing where there is no workload', () => {
    const resourceOf = (resource: object) => withDetail({ resource }).where.resource;
    expect(resourceOf({ instanceDetails: { instanceId: 'i-1' } })).toBe('i-1');
    expect(resourceOf({ accessKeyDetails: { userName: 'alice' } })).toBe('alice');
    expect(resourceOf({ resourceType: 'S3Bucket' })).toBe('S3Bucket');
  });

  it('falls back on the event where the finding is silent', () => {
    const { where, title, severity, link } = readOne({ ...events.GUARD_DUTY, detail: { type: 'Recon:A/B' } });
    expect(where).toEqual({ account: '111122223333', region: 'eu-west-1', cluster: undefined, resource: undefined });
    expect([title, severity]).toEqual(['Recon:A/B', 'GuardDuty without severity']);
    expect(link).toMatch(/#\/findings$/);
  });
});
