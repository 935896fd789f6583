import { DeployerRole } from '../../../../lib/delivery/github/deployer-role';
import { valid } from '../../../support/configuration';
import { findingsIn } from '../../../support/findings';
import { withPipeline } from '../../../support/pipeline';
import { propertyOf } from '../../../support/property-of';
import { deployingRolesIn, PartsStack, targetIn } from '../support/parts';

const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const TARGETS = [targetIn('us-east-1'), targetIn('us-west-2')];

function made() {
  const stack = new PartsStack();
  const pipeline = withPipeline({ repository: 'example/eks-platform' });
  new DeployerRole(stack, 'Deployer', { pipeline, environment: valid, providerArn: PROVIDER, targets: TARGETS });
  return stack;
}

describe('DeployerRole', () => {
  const stack = made();

  it('is taken on by jobs of one GitHub environment of one repository, for two hours at most', () => {
    expect(stack.properties('AWS::IAM::Role')).toMatchObject([
      {
        RoleName: 'platform-delivery-deploy-test',
        MaxSessionDuration: 7_200,
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRoleWithWebIdentity',
              Principal: { Federated: PROVIDER },
              Condition: {
                StringEquals: {
                  'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                  'token.actions.githubusercontent.com:sub': 'repo:example/eks-platform:environment:test',
                },
              },
            },
          ],
        },
      },
    ]);
    const [role] = stack.properties('AWS::IAM::Role');
    expect(propertyOf(role, 'AssumeRolePolicyDocument', 'Statement')).toHaveLength(1);
  });

  it('takes on three bootstrap roles of each target, holds the lock of the environment, and nothing else', () => {
    const [statements] = stack.allowed();
    expect(statements).toEqual([
      {
        Sid: 'TakeOnBootstrapRoles',
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: deployingRolesIn(TARGETS),
      },
      expect.objectContaining({ Sid: 'LockEnvironment' }),
    ]);
    expect(stack.allowed()).toHaveLength(1);
    expect(stack.properties('AWS::IAM::Policy')).toEqual([]);
  });

  it('has no wildcard without a reason', () => {
    expect(findingsIn(made()).open.filter((finding) => finding.includes('IAM5'))).toEqual([]);
  });
});
