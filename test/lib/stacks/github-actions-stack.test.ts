import { PIPELINES } from '../../fixtures/pipelines';
import { deliveryOf } from '../../support/delivery';
import { propertyOf } from '../../support/property-of';
import { resourcesOf } from '../../support/templates';

describe.each(Object.entries(PIPELINES))('what GitHub Actions needs for %s', (_, fixture) => {
  const { configuration, environments, github } = deliveryOf(fixture);
  const roles = resourcesOf(github, 'AWS::IAM::Role');

  it('is a role for each environment, which its repository and its GitHub environment alone take on', () => {
    expect(roles).toHaveLength(environments.length);
    environments.forEach(({ name }, index) => {
      const properties = roles[index]?.properties;
      expect(properties?.['RoleName']).toBe(`${configuration.project}-${configuration.name}-deploy-${name}`);
      expect(propertyOf(properties, 'AssumeRolePolicyDocument', 'Statement')).toMatchObject([
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': `repo:${configuration.repository}:environment:${name}`,
            },
          },
        },
      ]);
    });
  });

  it('is a provider without a thumbprint, where the account has none', () => {
    const providers = resourcesOf(github, 'AWS::IAM::OIDCProvider').map(({ properties }) => properties);
    expect(providers).toHaveLength(configuration.githubProvider === 'create' ? 1 : 0);
    for (const properties of providers) {
      expect(properties).toMatchObject({ Url: 'https://token.actions.githubusercontent.com' });
      expect(properties).not.toHaveProperty('ThumbprintList');
    }
  });

  it('puts out the role of each, to be written into GitHub', () => {
    expect(github.body.outputs.map(({ properties }) => properties['Description'])).toEqual(
      environments.map(
        ({ name }) => expect.stringContaining(`environment ${name}: its variable AWS_ROLE_ARN`) as string,
      ),
    );
  });
});
