import { PIPELINES } from '../../fixtures/pipelines';
import { deliveryOf } from '../../support/delivery';
import { propertyOf } from '../../support/property-of';
import { resourcesOf } from '../../support/templates';

describe.each(Object.entries(PIPELINES))('what GitHub Actions needs for %s', (_, fixture) => {
  const { configuration, environments, github } = deliveryOf(fixture);
  const roles = resourcesOf(github, 'AWS::IAM::Role');

  it('is a role for each environment, which bears its name and trusts the one provider', () => {
    const named = environments.map(({ name }) => `${configuration.project}-${configuration.name}-deploy-${name}`);
    expect(roles.map(({ properties }) => properties['RoleName'])).toEqual(named);
    expect(resourcesOf(github, 'AWS::IAM::OIDCProvider')).toHaveLength(
      configuration.githubProvider === 'create' ? 1 : 0,
    );
    const trusted = roles.map(({ properties }) =>
      JSON.stringify(propertyOf(properties, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal')),
    );
    expect(new Set(trusted).size).toBe(1);
  });

  it('puts out the role of each, to be written into GitHub', () => {
    expect(github.body.outputs.map(({ properties }) => properties['Description'])).toEqual(
      environments.map(
        ({ name }) => expect.stringContaining(`environment ${name}: its variable AWS_ROLE_ARN`) as string,
      ),
    );
  });
});
