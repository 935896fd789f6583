import { dev } from '../../lib/config/environments/dev';
import type { EnvironmentInput } from '../../lib/config/schema';
import { FIXTURES } from '../fixtures/environments';
import { platformOf } from '../support/templates';

const { china = dev, govCloud = dev, publicWithPeople = dev } = FIXTURES;
const CASES: readonly (readonly [string, EnvironmentInput])[] = [
  ['GovCloud', govCloud],
  ['China', china],
  [
    'people of another partition',
    { ...publicWithPeople, region: 'cn-northwest-1', alerting: { emails: ['oncall@example.com'] } },
  ],
];

describe('in every partition', () => {
  it.each(CASES)('no ARN has the partition written out: %s', (_, environment) => {
    for (const { template } of Object.values(platformOf(environment))) {
      const text = JSON.stringify(template.toJSON());
      expect(text.match(/.{60}arn:aws[a-z-]*:.{60}/g)).toBeNull();
      expect(text).toContain('"Ref":"AWS::Partition"');
    }
  });

  it.each(CASES)('stacks go to the region of the environment: %s', (_, environment) => {
    const { vpc } = platformOf(environment);
    vpc.template.hasResourceProperties('AWS::EC2::Subnet', { AvailabilityZone: `${String(environment.region)}a` });
  });
});
