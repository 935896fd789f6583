import type { JsonObject } from '../../../lib/compliance/template';
import { durationOf, isKnownType } from '../../../scripts/plan/duration-of';
import { DURATIONS, UNKNOWN_TYPE } from '../../../scripts/plan/durations';

const secondsOf = (type: string, properties: JsonObject = {}) => durationOf({ type, properties }).seconds;

test('a resource takes what its type takes', () => {
  expect(durationOf({ type: 'AWS::EKS::Cluster', properties: {} })).toBe(DURATIONS['AWS::EKS::Cluster']);
});

test.each<[string, string, JsonObject]>([
  ['an interface endpoint longer than a gateway', 'AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface' }],
  ['the observability add-on longer than others', 'AWS::EKS::Addon', { AddonName: 'amazon-cloudwatch-observability' }],
])('%s', (_, type, properties) => {
  expect(secondsOf(type, properties)).toBeGreaterThan(secondsOf(type));
});

test('a node group without nodes less than one with', () => {
  const sized = (DesiredSize: number) => secondsOf('AWS::EKS::Nodegroup', { ScalingConfig: { DesiredSize } });
  expect(sized(0)).toBeLessThan(sized(1));
});

test('a type that nobody knows takes the small default, and is told apart', () => {
  expect(durationOf({ type: 'AWS::New::Thing', properties: {} })).toBe(UNKNOWN_TYPE);
  expect([isKnownType('AWS::New::Thing'), isKnownType('toString'), isKnownType('AWS::KMS::Key')]).toEqual([
    false,
    false,
    true,
  ]);
});
