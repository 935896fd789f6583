import { aws_iam as iam, aws_sqs as sqs, Aws } from 'aws-cdk-lib';
import { noLiteralPartition as rule } from '../../../../lib/compliance/rules/no-literal-partition';
import type { Json, JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource, templateOf } from '../../../support/template-of';

const it = (Value: Json): JsonObject => resource('Custom::Thing', { Value });
const join = (...parts: Json[]): JsonObject => ({ 'Fn::Join': ['', parts] });

describe(rule.requirement, () => {
  test.each<[string, Json]>([
    ['a partition by reference', join('arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/ReadOnlyAccess')],
    ['a partition in a substitution', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::bucket' }],
    ['a suffix by reference', join('https://sts.', { Ref: 'AWS::URLSuffix' })],
    ['an endpoint service of a VPC', join('com.amazonaws.', { Ref: 'AWS::Region' }, '.s3')],
    ['any partition', 'arn:*:s3:::bucket'],
    ['another word', 'arn:awesome'],
    ['a service principal', { Principal: { Service: ['eks.amazonaws.com', 'ec2.amazonaws.com'] } }],
    ['a regional service principal', { Service: join('logs.', { Ref: 'AWS::Region' }, '.amazonaws.com') }],
    ['a principal of a Lambda permission', { Principal: 'events.amazonaws.com' }],
    ['a principal on a condition', { Service: either('a.amazonaws.com', 'b.amazonaws.com') }],
    ['a service that a role is passed to', { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }],
    [
      'a service that a key is used through',
      { 'kms:ViaService': join('ec2.', { Ref: 'AWS::Region' }, '.amazonaws.com') },
    ],
    ['a source of CloudTrail events', { detail: { eventSource: ['iam.amazonaws.com'] } }],
    ['the audience of a token', ['sts.amazonaws.com']],
    ['an audience inside JSON text', join('{"', { Ref: 'Issuer' }, ':aud":"sts.amazonaws.com"}')],
    ['an operator’s registry, which names its Region', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/mirror'],
    ['such a registry as an address', 'oci://111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/mirror'],
    ['a driver of volumes', { provisioner: 'ebs.csi.eks.amazonaws.com' }],
    ['a label of Kubernetes inside JSON text', join('{"eks.amazonaws.com/role-arn":"', { Ref: 'Role' }, '"}')],
  ])('accepts %s', (_, value) => {
    expect(judge(rule, it(value))).toEqual([]);
  });

  test.each<[string, Json, string[]]>([
    ['a literal ARN', 'arn:aws:s3:::bucket', ['It[arn:aws]']],
    ['GovCloud', 'arn:aws-us-gov:iam::1:root', ['It[arn:aws-us-gov]']],
    ['China', { 'Fn::Sub': 'arn:aws-cn:s3:::${Bucket}' }, ['It[arn:aws-cn]']],
    ['a partition in the piece of a join', join('arn:aws:s3:::', { Ref: 'Bucket' }), ['It[arn:aws]']],
    ['a partition spread over a join', { 'Fn::Join': [':', ['arn', 'aws', 's3', '', '', 'b']] }, ['It[arn:aws]']],
    ['a partition in a branch', either('arn:aws:s3:::a', 'b'), ['It[arn:aws]']],
    ['a branch inside a join', join('x', either('arn:aws:s3:::a', 'b')), ['It[arn:aws]']],
    ['a partition as a key', { 'arn:aws:iam::1:root': 1 }, ['It[arn:aws]']],
    ['an endpoint', 'https://sts.amazonaws.com', ['It[sts.amazonaws.com]']],
    ['an endpoint of China', 's3.cn-north-1.amazonaws.com.cn', ['It[s3.cn-north-1.amazonaws.com.cn]']],
    [
      'an image',
      join('602401143452.dkr.ecr.', { Ref: 'AWS::Region' }, '.amazonaws.com/eks/pause:3.10'),
      ['It[602401143452.dkr.ecr.<AWS::Region>.amazonaws.com]'],
    ],
    ['an endpoint inside JSON text', '{"url":"s3.us-east-1.amazonaws.com"}', ['It[s3.us-east-1.amazonaws.com]']],
    ['an endpoint in code', 'fetch("https://s3.amazonaws.com")', ['It[s3.amazonaws.com]']],
    ['an address where a principal belongs', { Service: 'https://ec2.amazonaws.com' }, ['It[ec2.amazonaws.com]']],
    [
      'an issuer as a key',
      { 'oidc.eks.us-east-1.amazonaws.com/id/A:sub': 'x' },
      ['It[oidc.eks.us-east-1.amazonaws.com]'],
    ],
  ])('refuses %s', (_, value, expected) => {
    expect(judge(rule, it(value))).toEqual(expected);
  });

  test('takes the path of a service-linked role for the name that it is', () => {
    const role = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::1:role/aws-service-role/config.amazonaws.com/Name' };
    expect(judge(rule, resource('AWS::Config::ConfigurationRecorder', { RoleARN: role }))).toEqual([]);
  });

  test('reads outputs too', () => {
    expect(findingsOf(rule, templateOf({}, { Outputs: { Arn: { Value: 'arn:aws:s3:::b' } } }))).toEqual([
      'Arn[arn:aws]',
    ]);
  });

  test('accepts what CDK writes for roles, managed policies and account roots, and sees an override', () => {
    const template = rendered((stack) => {
      const role = new iam.Role(stack, 'Role', {
        assumedBy: new iam.CompositePrincipal(
          new iam.ServicePrincipal('ec2.amazonaws.com'),
          new iam.AccountRootPrincipal(),
        ),
        managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore')],
      });
      new sqs.Queue(stack, 'Queue').grantSendMessages(role);
      const literal = new sqs.CfnQueue(stack, 'Literal', { queueName: `arn-${Aws.PARTITION}` });
      literal.addPropertyOverride('KmsMasterKeyId', 'arn:aws:kms:us-east-1:1:key/a');
    });
    expect(findingsOf(rule, template)).toEqual(['Literal[arn:aws]']);
  });
});
