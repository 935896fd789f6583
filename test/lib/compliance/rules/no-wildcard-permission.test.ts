import { aws_iam as iam } from 'aws-cdk-lib';
import { noWildcardPermission as rule } from '../../../../lib/compliance/rules/no-wildcard-permission';
import type { Json, JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const policy = (...Statement: Json[]): JsonObject => resource('AWS::IAM::Policy', { PolicyDocument: { Statement } });
const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };

describe(rule.requirement, () => {
  test.each<[string, Json]>([
    ['named actions on named resources', { Effect: 'Allow', Action: 's3:GetObject', Resource: { Ref: 'Bucket' } }],
    ['a service on everything', { Effect: 'Allow', Action: ['ec2:*'], Resource: '*' }],
    ['everything on one resource', { Effect: 'Allow', Action: '*', Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] } }],
    ['a denial of everything', { Effect: 'Deny', Action: '*', Resource: '*' }],
    ['a denial of all but a few', { Effect: 'Deny', NotAction: 'sts:*', Resource: '*' }],
  ])('accepts %s', (_, statement) => {
    expect(judge(rule, policy(statement))).toEqual([]);
  });

  test.each<[string, Json]>([
    ['* on *', EVERYTHING],
    ['* in lists', { Effect: 'Allow', Action: ['s3:GetObject', '*'], Resource: ['arn:x', '*'] }],
    ['*:* on any ARN', { Effect: 'Allow', Action: '*:*', Resource: 'arn:*:*' }],
    ['all but a few actions', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['all but a few resources', { Effect: 'Allow', Action: '*', NotResource: 'arn:x' }],
    ['* on one branch', { Effect: 'Allow', Action: either('*', 's3:GetObject'), Resource: '*' }],
    ['an effect that may allow', { ...EVERYTHING, Effect: either('Deny', 'Allow') }],
    ['a statement that may appear', either(EVERYTHING)],
  ])('refuses %s', (_, statement) => {
    expect(judge(rule, policy(statement))).toEqual(['It[Statement.0]']);
  });

  test('names the statement by its Sid', () => {
    expect(judge(rule, policy({ ...EVERYTHING, Sid: 'Admin' }))).toEqual(['It[Admin]']);
  });

  test('reads a lone statement, managed policies, and inline policies of roles, users and groups', () => {
    const document = { PolicyDocument: { Statement: EVERYTHING } };
    expect(judge(rule, resource('AWS::IAM::ManagedPolicy', document))).toEqual(['It[Statement.0]']);
    for (const holder of ['Role', 'User', 'Group']) {
      expect(judge(rule, resource(`AWS::IAM::${holder}`, { Policies: [document] }))).toEqual(['It[Statement.0]']);
    }
  });

  test('reads the policy that a Pod Identity association holds as text', () => {
    const association = (Policy: Json) => resource('AWS::EKS::PodIdentityAssociation', { Policy });
    const text = '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"';
    expect(judge(rule, association(JSON.stringify({ Statement: EVERYTHING })))).toEqual(['It[Statement.0]']);
    expect(judge(rule, association({ 'Fn::Join': ['', [text, { 'Fn::GetAtt': ['B', 'Arn'] }, '"}]}']] }))).toEqual([]);
    expect(judge(rule, association({ Ref: 'Parameter' }))).toEqual(['It[unreadable]']);
    expect(judge(rule, association('{broken'))).toEqual(['It[unreadable]']);
    expect(judge(rule, resource('AWS::EKS::PodIdentityAssociation'))).toEqual([]);
  });

  test('refuses AdministratorAccess, which grants the same', () => {
    const arn = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AdministratorAccess']] };
    expect(judge(rule, resource('AWS::IAM::Role', { ManagedPolicyArns: [arn] }))).toEqual(['It[AdministratorAccess]']);
  });

  test('sees an override that widens and one that narrows', () => {
    const template = rendered((stack) => {
      const assumedBy = new iam.ServicePrincipal('ec2.amazonaws.com');
      const statement = (actions: string[]) => new iam.PolicyStatement({ actions, resources: ['*'] });
      const widened = new iam.Role(stack, 'Widened', { assumedBy });
      const narrowed = new iam.Role(stack, 'Narrowed', { assumedBy });
      widened.addToPolicy(statement(['ec2:DescribeInstances']));
      narrowed.addToPolicy(statement(['*']));
      const action = (role: iam.Role, value: string) => {
        (role.node.findChild('DefaultPolicy').node.defaultChild as iam.CfnPolicy).addPropertyOverride(
          'PolicyDocument.Statement.0.Action',
          value,
        );
      };
      action(widened, '*');
      action(narrowed, 'ec2:DescribeInstances');
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Widened.*\[Statement\.0\]$/)]);
  });
});
