import { SecretReplication } from '../../../lib/recovery/secret-replication';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';
import { secretArn } from '../../support/secret-arn';

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
      ['Create', 'Update', 'Delete'].map((on) => {
        const call = propertyOf(properties, on);
        return [on, typeof call === 'string' ? (JSON.parse(call) as unknown) : undefined];
      }),
    ),
  );

describe('SecretReplication', () => {
  const stack = stackOf('us-west-2', 'payments/stripe');
  const quiet = { outputPaths: ['ARN'], logApiResponseData: false };

  // After a creation that failed, the physical id names no secret: what was there before is left alone.
  it('replicates a secret once, and takes the replica back when it goes, unless that is gone already', () => {
    const replicate = {
      service: 'SecretsManager',
      action: 'ReplicateSecretToRegions',
      parameters: { SecretId: 'payments/stripe', AddReplicaRegions: [{ Region: 'us-west-2' }] },
      physicalResourceId: { id: 'payments/stripe' },
      ...quiet,
    };
    expect(callsIn(stack)).toEqual([
      {
        Create: replicate,
        Update: undefined,
        Delete: {
          service: 'SecretsManager',
          action: 'RemoveRegionsFromReplication',
          parameters: { SecretId: 'PHYSICAL:RESOURCEID:', RemoveReplicaRegions: ['us-west-2'] },
          physicalResourceId: { id: 'payments/stripe' },
          ignoreErrorCodesMatching:
            '^(AccessDenied|ResourceNotFound|InvalidParameter|InvalidRequest|Validation)Exception$',
          ...quiet,
        },
      },
    ]);
  });

  it('is another resource in another Region, and for another secret, so that CloudFormation deletes the old replica', () => {
    const idsIn = (made: ConstructStack) => Object.keys(made.rendered(TYPE));
    expect(idsIn(stackOf('eu-west-1', 'payments/stripe'))).not.toEqual(idsIn(stack));
    expect(idsIn(stackOf('us-west-2', 'payments/paypal'))).not.toEqual(idsIn(stack));
  });

  it('may call the two actions on the listed secrets, and nothing else but write its log', () => {
    const two = stackOf('us-west-2', 'payments/stripe', 'db');
    const [policy, ...others] = propertiesOf(two.rendered('AWS::IAM::ManagedPolicy'));
    expect([others, two.rendered('AWS::IAM::Policy')]).toEqual([[], {}]);
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      {
        Sid: 'Replicate',
        Effect: 'Allow',
        Action: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:ReplicateSecretToRegions'],
        Resource: [secretArn('db'), secretArn('payments/stripe')],
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
