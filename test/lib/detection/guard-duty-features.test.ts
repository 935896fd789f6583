import { GUARD_DUTY_FEATURES } from '../../../lib/detection/guard-duty-features';

describe('GuardDuty features', () => {
  it('name every plan that CloudFormation knows: one left out would be on, and paid for', () => {
    expect(GUARD_DUTY_FEATURES.map(({ name }) => name).sort()).toEqual([
      'EBS_MALWARE_PROTECTION',
      'EKS_AUDIT_LOGS',
      'LAMBDA_NETWORK_LOGS',
      'RDS_LOGIN_EVENTS',
      'RUNTIME_MONITORING',
      'S3_DATA_EVENTS',
    ]);
  });

  it('are on where they watch a cluster, and off where they cost without serving it', () => {
    expect(GUARD_DUTY_FEATURES.filter(({ on }) => on).map(({ name }) => name)).toEqual([
      'EKS_AUDIT_LOGS',
      'RUNTIME_MONITORING',
    ]);
  });

  it('manage the agent of EKS, and no other', () => {
    const agents = GUARD_DUTY_FEATURES.flatMap(({ agents = [] }) => agents);
    expect(agents.map(({ name, on }) => [name, on])).toEqual([
      ['EKS_ADDON_MANAGEMENT', true],
      ['ECS_FARGATE_AGENT_MANAGEMENT', false],
      ['EC2_AGENT_MANAGEMENT', false],
    ]);
  });

  it('each have a reason', () => {
    const reasons = GUARD_DUTY_FEATURES.flatMap(({ why, agents = [] }) => [why, ...agents.map((agent) => agent.why)]);
    expect(reasons.filter((why) => !/^[A-Z].+\.$/.test(why))).toEqual([]);
  });
});
