import { bucket, healthCheck } from '../../../scripts/costs/price-recovery';
import { PRICES } from '../../../scripts/costs/prices';
import { costOf } from '../../../scripts/costs/cost-of';
import type { JsonObject } from '../../../lib/compliance/template';
import { resource, setting } from './made-up-resources';

const check = (HealthCheckConfig: JsonObject) =>
  healthCheck(resource('AWS::Route53::HealthCheck', { HealthCheckConfig }), setting()).charges?.flatMap(
    ({ atLeast }) => atLeast,
  );

test('a health check is paid by the month', () => {
  expect(check({ Type: 'HTTP', RequestInterval: 30 })).toEqual([{ price: PRICES.healthCheck, quantity: 1 }]);
});

test.each<[number, JsonObject]>([
  [1, { Type: 'HTTPS' }],
  [1, { Type: 'TCP', RequestInterval: 10 }],
  [2, { Type: 'HTTP_STR_MATCH', SearchString: 'fine', MeasureLatency: true }],
  [4, { Type: 'HTTPS_STR_MATCH', SearchString: 'fine', MeasureLatency: true, RequestInterval: 10 }],
])('each option comes on top: %i in %j', (quantity, config) => {
  expect(check(config)).toEqual([
    { price: PRICES.healthCheck, quantity: 1 },
    { price: PRICES.healthCheckOption, quantity },
  ]);
});

test('a bucket is paid for what it holds, and for what it sends to its copy', () => {
  const of = (properties: JsonObject) => bucket(resource('AWS::S3::Bucket', properties), setting());
  expect(of({})).toEqual({ rates: ['objectStorage'] });
  expect(of({ ReplicationConfiguration: { Rules: [] } })).toEqual({ rates: ['objectStorage', 'otherRegion'] });
});

test('the replica of a secret is paid for as a secret', () => {
  const { charges } = costOf(resource('Custom::ReplicatedSecret'), setting());
  expect(charges?.[0]?.atLeast).toEqual([{ price: PRICES.secret, quantity: 1 }]);
});
