import { alwaysEnabledRegion } from '../../../scripts/preflight/always-enabled-region';

test.each([
  ['aws', 'us-east-1'],
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
])('an account of the partition %s is asked in %s', (partition, region) => {
  expect(alwaysEnabledRegion(partition)).toBe(region);
});
