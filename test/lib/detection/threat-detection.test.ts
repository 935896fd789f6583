import { ThreatDetection } from '../../../lib/detection/threat-detection';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

function detectorIn(region: string): unknown {
  const environment = { ...valid, region };
  const stack = new ConstructStack(environment);
  new ThreatDetection(stack, 'ThreatDetection', { environment });
  return propertiesOf(stack.rendered('AWS::GuardDuty::Detector'))[0];
}

const AUDIT = { Name: 'EKS_AUDIT_LOGS', Status: 'ENABLED' };
const RUNTIME = {
  Name: 'RUNTIME_MONITORING',
  Status: 'ENABLED',
  AdditionalConfiguration: [
    { Name: 'EKS_ADDON_MANAGEMENT', Status: 'ENABLED' },
    { Name: 'ECS_FARGATE_AGENT_MANAGEMENT', Status: 'DISABLED' },
    { Name: 'EC2_AGENT_MANAGEMENT', Status: 'DISABLED' },
  ],
};
const off = (...names: readonly string[]) => names.map((Name) => ({ Name, Status: 'DISABLED' }));

describe('ThreatDetection', () => {
  it('watches the Kubernetes API and the nodes, and names the rest to keep it off', () => {
    expect(detectorIn('eu-central-1')).toEqual({
      Enable: true,
      FindingPublishingFrequency: 'FIFTEEN_MINUTES',
      Features: [
        AUDIT,
        RUNTIME,
        ...off('S3_DATA_EVENTS', 'EBS_MALWARE_PROTECTION', 'RDS_LOGIN_EVENTS', 'LAMBDA_NETWORK_LOGS'),
      ],
    });
  });

  it.each([
    ['us-gov-west-1', [AUDIT, RUNTIME, ...off('S3_DATA_EVENTS')]],
    ['cn-north-1', [AUDIT, ...off('S3_DATA_EVENTS')]],
  ])('names no feature that a partition lacks: %s', (region, Features) => {
    expect(detectorIn(region)).toMatchObject({ Features });
  });
});
