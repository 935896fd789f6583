import { filled, literal } from '../../../scripts/preflight/pseudo-parameters';

const PARIS = { account: '111122223333', region: 'eu-west-3', partition: 'aws' };
const BEIJING = { account: '111122223333', region: 'cn-north-1', partition: 'aws-cn' };

describe('text of the manifest', () => {
  test('names the account, the Region, the partition and the suffix of the place', () => {
    const text = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${AWS::Region}.${AWS::URLSuffix}';
    expect(filled(text, PARIS)).toBe('arn:aws:iam::111122223333:role/cdk-eu-west-3.amazonaws.com');
    expect(filled(text, BEIJING)).toBe('arn:aws-cn:iam::111122223333:role/cdk-cn-north-1.amazonaws.com.cn');
  });

  test('keeps a placeholder that it does not know', () => {
    expect(filled('${Qualifier}-${AWS::Region}', PARIS)).toBe('${Qualifier}-eu-west-3');
  });
});

describe('a value of a template', () => {
  test.each([
    ['text', 'text', 'text'],
    ['a number', 42, '42'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-3'],
    ['joined text', { 'Fn::Join': ['-', ['logs', { Ref: 'AWS::AccountId' }]] }, 'logs-111122223333'],
    ['substituted text', { 'Fn::Sub': 'a.${AWS::URLSuffix}' }, 'a.amazonaws.com'],
  ])('is known when it is %s', (_, value, text) => {
    expect(literal(value, PARIS)).toBe(text);
  });

  test.each([
    ['is not there', undefined],
    ['is made by a resource', { Ref: 'Bucket' }],
    ['holds a part that a resource makes', { 'Fn::Join': ['', ['arn:', { 'Fn::GetAtt': ['Key', 'Arn'] }]] }],
  ])('is not known when it %s', (_, value) => {
    expect(literal(value, PARIS)).toBeUndefined();
  });
});
