import { SecretReplication } from '../../../lib/recovery/secret-replication';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const TYPE = 'Custom::ReplicatedSecret';

function stackOf(region: string, ...secrets: string[]) {
  const environment = withRecovery({ region, secrets });
  const stack = new ConstructStack(environment);
  new SecretReplication(stack, 'Secrets', { environment });
  return stack;
}
const callsIn = (stack: ConstructStack) =>
  propertiesOf(stack.rendered(TYPE)).map((properties) =>
    Object.fromEntries(
      ['Create', 'Update', 'Delete'].map((on) => [on, JSON.parse(String(propertyOf(properties, on))) as unknown]),
    ),
  );

describe('SecretReplication', () => {
  const stack = stackOf('us-west-2', 'payments/stripe');
  const quiet = { outputPaths: ['ARN'], logApiResponseData: false };

  it('replicates a secret when it is made and when it changes, and takes the replica back when it goes', () => {
    const replicate = {
      service: 'SecretsManager',
      action: 'ReplicateSecretToRegions',
      parameters: { SecretId: 'payments/stripe', AddReplicaRegions: [{ Region: 'us-west-2' }] },
      physicalResourceId: { id: 'payments/stripe in us-west-2' },
      ...quiet,
    };
    expect(callsIn(stack)).toEqual([
      {
        Create: replicate,
        Update: replicate,
        Delete: {
          service: 'SecretsManager',
          action: 'RemoveRegionsFromReplication',
          parameters: { SecretId: 'payments/stripe', RemoveReplicaRegions: ['us-west-2'] },
          physicalResourceId: { id: 'payments/stripe in us-west-2' },
          ignoreErrorCodesMatching: '^ResourceNotFoundException$',
          ...quiet,
        },
      },
    ]);
  });

  it('is another resource in another Region, so that CloudFormation deletes the replica in the old one', () => {
    const idsIn = (made: ConstructStack) => Object.keys(made.rendered(TYPE));
    const moved = stackOf('eu-west-1', 'payments/stripe');
    expect(idsIn(moved)).toEqual(idsIn(stack));
    expect(propertyOf(callsIn(moved)[0], 'Update', 'physicalResourceId', 'id')).toBe('payments/stripe in eu-west-1');
    expect(idsIn(stackOf('us-west-2', 'payments/paypal'))).not.toEqual(idsIn(stack));
  });

  it('may call the two actions on the listed secrets, and nothing else but write its log', () => {
    const two = stackOf('us-west-2', 'payments/stripe', 'db');
    const [policy, ...others] = propertiesOf(two.rendered('AWS::IAM::ManagedPolicy'));
    const secret = (name: string) => ({
      'Fn::Join': [
        '',
        [
          'arn:',
          { Ref: 'AWS::Partition' },
          ':secretsmanager:',
          { Ref: 'AWS::Region' },
          ':',
          { Ref: 'AWS::AccountId' },
          `:secret:${name}-??????`,
        ],
      ],
    });
    expect([others, two.rendered('AWS::IAM::Policy')]).toEqual([[], {}]);
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      {
        Sid: 'Replicate',
        Effect: 'Allow',
        Action: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:ReplicateSecretToRegions'],
        Resource: [secret('db'), secret('payments/stripe')],
      },
      {
        Sid: 'Log',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [Object.keys(two.rendered('AWS::Logs::LogGroup'))[0], 'Arn'] },
      },
    ]);
  });

  it('has one role for all of it, without a policy of AWS’s', () => {
    const [role, ...others] = propertiesOf(stackOf('us-west-2', 'a', 'b').rendered('AWS::IAM::Role'));
    expect(others).toEqual([]);
    expect(propertyOf(role, 'ManagedPolicyArns')).toBeUndefined();
  });

  it('calls with the SDK that Lambda has, and downloads none', () => {
    expect(propertiesOf(stack.rendered(TYPE))).toMatchObject([{ InstallLatestAwsSdk: false }]);
  });
});
