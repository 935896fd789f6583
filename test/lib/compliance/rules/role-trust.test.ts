import { aws_iam as iam, CfnJson } from 'aws-cdk-lib';
import { roleTrust as rule } from '../../../../lib/compliance/rules/role-trust';
import type { Json, JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const role = (...Statement: Json[]) => resource('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement } });
const trust = (Principal: Json) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal });
const web = (Condition: Json): JsonObject => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: { Federated: { Ref: 'Provider' } },
  Condition,
});
const SUB = { 'issuer.example:sub': 'system:serviceaccount:kube-system:controller' };
const AUD = { 'issuer.example:aud': 'sts.amazonaws.com' };

describe(rule.requirement, () => {
  test('accepts services, accounts and bound web identities', () => {
    expect(judge(rule, role(trust({ Service: 'ec2.amazonaws.com' })))).toEqual([]);
    expect(judge(rule, role(trust({ AWS: { Ref: 'AWS::AccountId' } })))).toEqual([]);
    expect(judge(rule, role(web({ StringEquals: { ...SUB, ...AUD } })))).toEqual([]);
    expect(judge(rule, role(web({ StringLike: SUB, StringEquals: AUD })))).toEqual([]);
    expect(judge(rule, role({ ...trust('*'), Effect: 'Deny' }))).toEqual([]);
  });

  test.each<[string, Json]>([
    ['everybody', '*'],
    ['every AWS principal', { AWS: '*' }],
    ['every AWS principal in a list', { AWS: ['arn', '*'] }],
    ['everybody on one branch', { AWS: either('*', 'arn') }],
  ])('refuses trust in %s', (_, principal) => {
    expect(judge(rule, role(trust(principal)))).toEqual(['It[Principal]']);
  });

  test('refuses trust in everybody but a few', () => {
    expect(judge(rule, role({ Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: { AWS: 'arn' } }))).toEqual([
      'It[Principal]',
    ]);
  });

  test.each<[string, Json, string[]]>([
    ['no condition', { Ref: 'AWS::NoValue' }, ['It[sub]', 'It[aud]']],
    ['no subject', { StringEquals: AUD }, ['It[sub]']],
    ['no audience', { StringEquals: SUB }, ['It[aud]']],
    ['any subject', { StringLike: { 'issuer.example:sub': '*', ...AUD } }, ['It[sub]']],
    [
      'a condition that a token without the claim passes',
      { StringEqualsIfExists: { ...SUB, ...AUD } },
      ['It[sub]', 'It[aud]'],
    ],
    ['a negative condition', { StringNotEquals: SUB, StringEquals: AUD }, ['It[sub]']],
    ['a condition that may be absent', either({ StringEquals: { ...SUB, ...AUD } }), ['It[sub]', 'It[aud]']],
    ['a condition written elsewhere', { StringEquals: { 'Fn::ImportValue': 'Condition' } }, ['It[sub]', 'It[aud]']],
  ])('refuses web identities with %s', (_, condition, expected) => {
    expect(judge(rule, role(web(condition)))).toEqual(expected);
  });

  test('reads keys that CDK writes through CfnJson', () => {
    const template = rendered((stack) => {
      const provider = new iam.OidcProviderNative(stack, 'Provider', { url: 'https://issuer.example' });
      const issuer = provider.openIdConnectProviderIssuer;
      const bound = (id: string, claims: string[]) => {
        const value = Object.fromEntries(claims.map((claim) => [`${issuer}:${claim}`, 'x']));
        const StringEquals = new CfnJson(stack, `${id}Condition`, { value });
        new iam.Role(stack, id, {
          assumedBy: new iam.OpenIdConnectPrincipal(provider).withConditions({ StringEquals }),
        });
      };
      bound('Bound', ['sub', 'aud']);
      bound('Loose', ['aud']);
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Loose.*\[sub\]$/)]);
  });

  test('sees an override that lets everybody in', () => {
    const template = rendered((stack) => {
      const made = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
      (made.node.defaultChild as iam.CfnRole).addPropertyOverride(
        'AssumeRolePolicyDocument.Statement.0.Principal',
        '*',
      );
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Role.*\[Principal\]$/)]);
  });
});
