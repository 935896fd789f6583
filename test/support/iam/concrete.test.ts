import type { Json } from '../../../lib/compliance/template';
import { concrete, type Surroundings } from './concrete';
import { siteOf } from './site';

const around: Surroundings = {
  site: siteOf('cn-northwest-1'),
  stackName: 'platform-test-Eks',
  conditions: {
    InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
    Elsewhere: { 'Fn::Not': [{ Condition: 'InChina' }] },
  },
  parameters: { BootstrapVersion: {} },
  lookUp: (logicalId, attribute) => `<${logicalId} ${attribute}>`,
  imported: (name) => `imported ${name}`,
  putOut: (stack, output) => `${output} of ${stack}`,
};

describe('concrete', () => {
  it.each<[string, Json, Json]>([
    ['Ref of a pseudo parameter', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com.cn'],
    ['Ref of a resource', { Ref: 'Key' }, '<Key Ref>'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Key', 'Arn'] }, '<Key Arn>'],
    ['Fn::Join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }]] }, 'arn:aws-cn'],
    ['Fn::Select and Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    ['Fn::Sub', { 'Fn::Sub': 'arn:${AWS::Partition}:${Key.Arn}:${!Literal}' }, 'arn:aws-cn:<Key Arn>:${Literal}'],
    [
      'Fn::Sub with variables',
      { 'Fn::Sub': ['${Own}-${Key}', { Own: { Ref: 'AWS::Region' } }] },
      'cn-northwest-1-<Key Ref>',
    ],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'Vpc:Id' }, 'imported Vpc:Id'],
    [
      'Fn::GetStackOutput',
      { 'Fn::GetStackOutput': { StackName: 'Vpc', OutputName: 'VpcId', Region: 'us-west-2' } },
      'VpcId of Vpc',
    ],
    ['Fn::If that holds', { 'Fn::If': ['InChina', 'yes', 'no'] }, 'yes'],
    ['Fn::If that does not', { 'Fn::If': ['Elsewhere', 'yes', 'no'] }, 'no'],
    ['AWS::NoValue', { list: ['a', { Ref: 'AWS::NoValue' }], none: { Ref: 'AWS::NoValue' } }, { list: ['a'] }],
  ])('works out %s', (_, value, expected) => {
    expect(concrete(value, around)).toEqual(expected);
  });

  it.each<[string, Json, RegExp]>([
    ['a function that it does not know', { 'Fn::Cidr': ['10.0.0.0/8', 1, 1] }, /Fn::Cidr/],
    ['a parameter', { Ref: 'BootstrapVersion' }, /parameter BootstrapVersion/],
    ['a condition that is not there', { 'Fn::If': ['Never', 1, 2] }, /no condition Never/],
    ['an item that is not there', { 'Fn::Select': [3, ['a']] }, /no item 3/],
  ])('throws on %s', (_, value, message) => {
    expect(() => concrete(value, around)).toThrow(message);
  });
});
