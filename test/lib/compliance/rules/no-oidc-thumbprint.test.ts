import { aws_iam as iam } from 'aws-cdk-lib';
import { noOidcThumbprint as rule } from '../../../../lib/compliance/rules/no-oidc-thumbprint';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const provider = (properties = {}) => resource('AWS::IAM::OIDCProvider', { Url: { Ref: 'Issuer' }, ...properties });

describe(rule.requirement, () => {
  test('accepts a provider without thumbprints', () => {
    expect(judge(rule, provider())).toEqual([]);
    expect(judge(rule, provider({ ThumbprintList: { Ref: 'AWS::NoValue' } }))).toEqual([]);
  });

  test.each([
    ['a pinned thumbprint', { ThumbprintList: ['9e99a48a9960b14926bb7f3b02e22da2b0ab7280'] }],
    ['an empty list', { ThumbprintList: [] }],
    ['a thumbprint on one branch', { ThumbprintList: either(['9e99a48a9960b14926bb7f3b02e22da2b0ab7280']) }],
  ])('refuses %s', (_, properties) => {
    expect(judge(rule, provider(properties))).toEqual(['It']);
  });

  test('sees an override that pins one, and accepts the native provider of CDK', () => {
    const template = rendered((stack) => {
      new iam.OidcProviderNative(stack, 'Native', { url: 'https://issuer.example' });
      new iam.CfnOIDCProvider(stack, 'Pinned', { url: 'https://issuer.example' }).addPropertyOverride(
        'ThumbprintList',
        ['aa'],
      );
    });
    expect(findingsOf(rule, template)).toEqual(['Pinned']);
  });
});
