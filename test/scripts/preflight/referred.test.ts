import { readTemplate, type Json, type JsonObject } from '../../../lib/compliance/template';
import { referred } from '../../../scripts/preflight/referred';
import type { Target, TargetStack } from '../../../scripts/preflight/target';
import { stackWith, targetWith } from './support/target';

const SUBNET = { Subnet: { Type: 'AWS::EC2::Subnet' } };

/** A stack that exports its subnet. */
function exporting(region: string, Outputs: JsonObject): TargetStack {
  const template = readTemplate({ Resources: SUBNET, Outputs }, { stackName: 'platform-dev-Vpc', requiredTags: [] });
  return { name: 'platform-dev-Vpc', account: '123456789012', region, template, bootstrap: null };
}

const EXPORT = {
  Exported: {
    Value: { Ref: 'Subnet' },
    Export: { Name: { 'Fn::Join': [':', ['platform-dev-Vpc', { Ref: 'AWS::Region' }]] } },
  },
};
const here = stackWith(SUBNET);

function find(value: Json, ...others: readonly TargetStack[]): string | undefined {
  const target: Target = { ...targetWith({}), stacks: [here, ...others] };
  const found = referred(value, here, target);
  return found === undefined ? undefined : `${found.stack.name}/${found.logicalId}`;
}

describe('the resource that a value names', () => {
  it('is one of the same stack, by its id or by an attribute', () => {
    expect(find({ Ref: 'Subnet' })).toBe('platform-test-Eks/Subnet');
    expect(find({ 'Fn::GetAtt': ['Subnet', 'Arn'] })).toBe('platform-test-Eks/Subnet');
    expect(find({ 'Fn::GetAtt': 'Subnet.Arn' })).toBe('platform-test-Eks/Subnet');
  });

  it('is one of another stack where that exports it in the same Region', () => {
    const value = { 'Fn::ImportValue': 'platform-dev-Vpc:us-east-1' };
    expect(find(value, exporting('us-east-1', EXPORT))).toBe('platform-dev-Vpc/Subnet');
    expect(find(value, exporting('eu-west-1', EXPORT))).toBeUndefined();
    expect(find(value, exporting('us-east-1', { Other: { Value: { Ref: 'Subnet' } } }))).toBeUndefined();
    expect(find({ 'Fn::ImportValue': 'another' }, exporting('us-east-1', EXPORT))).toBeUndefined();
  });

  it('is none where the value is text, or names what no template makes', () => {
    expect(find('subnet-12345678')).toBeUndefined();
    expect(find({ Ref: 'Elsewhere' })).toBeUndefined();
    expect(find({ 'Fn::ImportValue': { Ref: 'Parameter' } }, exporting('us-east-1', EXPORT))).toBeUndefined();
  });
});
