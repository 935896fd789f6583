import { aws_iam as iam } from 'aws-cdk-lib';
import { policyAttached as rule } from '../../../../lib/compliance/rules/policy-attached';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const managed = (properties = {}) => resource('AWS::IAM::ManagedPolicy', properties);

describe(rule.requirement, () => {
  test.each(['Roles', 'Users', 'Groups'])('accepts a policy that lists its %s', (holder) => {
    expect(judge(rule, managed({ [holder]: [{ Ref: 'Holder' }] }))).toEqual([]);
    expect(judge(rule, resource('AWS::IAM::Policy', { [holder]: ['name'] }))).toEqual([]);
  });

  test('accepts a policy that a role, user or group refers to, as permission or as boundary', () => {
    for (const type of ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group']) {
      expect(judge(rule, managed(), { R: resource(type, { ManagedPolicyArns: [{ Ref: 'It' }] }) })).toEqual([]);
    }
    expect(judge(rule, managed(), { R: resource('AWS::IAM::Role', { PermissionsBoundary: { Ref: 'It' } }) })).toEqual(
      [],
    );
  });

  test.each([
    ['a policy of nobody', {}],
    ['empty lists', { Roles: [], Users: [] }],
    ['a list that may be absent', { Roles: either([{ Ref: 'R' }]) }],
    ['a list whose only role may be absent', { Roles: [{ Ref: 'AWS::NoValue' }] }],
  ])('refuses %s', (_, properties) => {
    expect(judge(rule, managed(properties))).toEqual(['It']);
  });

  test('refuses a policy that only something else refers to', () => {
    expect(judge(rule, managed(), { P: resource('AWS::SSM::Parameter', { Value: { Ref: 'It' } }) })).toEqual(['It']);
  });

  test('sees an override that detaches', () => {
    const template = rendered((stack) => {
      const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
      const statements = [new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })];
      new iam.ManagedPolicy(stack, 'Attached', { statements, roles: [role] });
      const detached = new iam.ManagedPolicy(stack, 'Detached', { statements, roles: [role] });
      (detached.node.defaultChild as iam.CfnManagedPolicy).addPropertyOverride('Roles', []);
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Detached/)]);
  });
});
