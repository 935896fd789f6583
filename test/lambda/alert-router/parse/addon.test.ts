import * as events from '../support/events';
import { readOne } from '../support/notify';

const CLUSTER = 'arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod';

describe('an EKS add-on', () => {
  it('is named with its cluster, and with the command that asks what ails it', () => {
    const alert = readOne(events.ADDON);
    expect(alert).toMatchObject({
      identity: ['addon', 'EKS Addon Health Degraded', 'platform-prod', 'coredns', ''],
      title: 'EKS Addon Health Degraded: coredns',
      where: { cluster: 'platform-prod', resource: 'coredns' },
      description: '{"issues":[{"code":"InsufficientNumberOfReplicas"}]}',
    });
    expect(alert.firstAction).toContain('--cluster-name platform-prod --addon-name coredns');
    expect(alert.link).toContain('#/clusters/platform-prod');
  });

  it('is told apart by its detail where it names no resource', () => {
    const of = (detail: unknown) => readOne({ ...events.ADDON, resources: [], detail });
    expect(of({ name: 'a' }).identity).not.toEqual(of({ name: 'b' }).identity);
    expect(of(undefined)).toMatchObject({ title: 'EKS Addon Health Degraded', where: {} });
    expect(of(undefined).firstAction).toContain('<cluster>');
  });

  it('is named by its cluster where no ARN names the add-on', () => {
    const alert = readOne({ ...events.ADDON, resources: [CLUSTER] });
    expect(alert.where).toMatchObject({ cluster: 'platform-prod', resource: CLUSTER });
  });

  it('is no other event of EKS', () => {
    expect(readOne({ ...events.ADDON, 'detail-type': 'EKS Fargate Pod Scheduled Termination' }).identity[0]).toBe(
      'unknown',
    );
  });
});
