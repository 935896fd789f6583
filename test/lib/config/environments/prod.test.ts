import { prod } from '../../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../../lib/config/validate';

const environment = validateEnvironment(prod);

describe('prod', () => {
  it('keeps everything for long and is protected from deletion', () => {
    expect(environment).toMatchObject({ terminationProtection: true, onDelete: 'retain', keyDeletionWindowDays: 30 });
    expect(environment.cluster).toMatchObject({ deletionProtection: true, logRetentionDays: 365 });
    expect(environment.network).toMatchObject({ flowLogTraffic: 'ALL', flowLogRetentionDays: 365 });
  });

  it('survives the loss of a zone: three zones, a gateway in each, three system nodes', () => {
    expect(environment.network).toMatchObject({ availabilityZones: ['a', 'b', 'c'], nat: 'per-zone' });
    expect(environment.capacity[0]).toMatchObject({ name: 'system', capacityType: 'on-demand', minSize: 3 });
  });

  it('keeps traffic to AWS inside the network', () => {
    expect(environment.network.endpoints).toBe('required');
  });

  it('shows every kind of capacity that can stand side by side', () => {
    expect(new Set(environment.capacity.map(({ kind }) => kind))).toEqual(
      new Set(['managed-node-group', 'self-managed-node-group', 'fargate-profile', 'karpenter']),
    );
  });

  it('switches on what watches the account', () => {
    expect(environment.detection).toEqual({ guardDuty: 'create', securityHub: 'create', config: 'create' });
  });

  it('records and watches what it costs', () => {
    expect(environment.cost).toMatchObject({
      emails: ['finops@example.com'],
      budget: { monthlyUsd: 5000 },
      anomalies: { monitor: 'create' },
      export: true,
    });
  });

  it('has a second Region that serves within two hours and loses at most four, with backups that nobody deletes', () => {
    expect(environment.recovery).toMatchObject({
      mode: 'warm-standby',
      region: 'us-west-2',
      cidr: '10.3.0.0/16',
      recoveryPointObjectiveMinutes: 240,
      recoveryTimeObjectiveMinutes: 120,
      backup: { everyHours: 2, retentionDays: 35, lock: 'governance' },
    });
  });
});
