import { IdentityProvider } from '../../../../lib/delivery/github/identity-provider';
import { withPipeline } from '../../../support/pipeline';
import { ACCOUNT, PartsStack } from '../support/parts';

function made(githubProvider: 'create' | 'existing') {
  const stack = new PartsStack();
  const pipeline = withPipeline({ githubProvider, tags: { team: 'blue' } });
  const provider = new IdentityProvider(stack, 'Identity', { pipeline });
  return { stack, providerArn: stack.resolve(provider.providerArn) as unknown };
}

describe('IdentityProvider', () => {
  it('is made where the account has none: of GitHub’s issuer, for AWS, tagged, and without a thumbprint', () => {
    const { stack, providerArn } = made('create');
    expect(stack.properties('AWS::IAM::OIDCProvider')).toEqual([
      {
        Url: 'https://token.actions.githubusercontent.com',
        ClientIdList: ['sts.amazonaws.com'],
        Tags: expect.arrayContaining([
          { Key: 'project', Value: 'platform' },
          { Key: 'team', Value: 'blue' },
        ]) as unknown,
      },
    ]);
    const [provider] = Object.keys(stack.resources('AWS::IAM::OIDCProvider'));
    expect(providerArn).toEqual({ 'Fn::GetAtt': [provider, 'Arn'] });
  });

  it('is the one that the account has, where the configuration says so', () => {
    const { stack, providerArn } = made('existing');
    expect(stack.properties('AWS::IAM::OIDCProvider')).toEqual([]);
    expect(providerArn).toEqual({
      'Fn::Join': [
        '',
        ['arn:', { Ref: 'AWS::Partition' }, `:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`],
      ],
    });
  });
});
