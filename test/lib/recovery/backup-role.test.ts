import { BackupRole } from '../../../lib/recovery/backup-role';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('BackupRole', () => {
  const environment = withRecovery();
  const stack = new ConstructStack(environment);
  const { role } = new BackupRole(stack, 'Role', {
    environment,
    clusterArn: 'arn:aws:eks:us-east-1:111122223333:cluster/platform-test',
    vaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:here',
    copyTo: 'arn:aws:backup:us-west-2:111122223333:backup-vault:there',
  });
  const roles = stack.rendered('AWS::IAM::Role');

  it('is taken on by AWS Backup for this account', () => {
    expect(propertiesOf(roles)).toMatchObject([
      {
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Principal: { Service: 'backup.amazonaws.com' },
              Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
            },
          ],
        },
      },
    ]);
    expect(stack.resolve(role.roleArn)).toEqual({ 'Fn::GetAtt': [Object.keys(roles)[0], 'Arn'] });
  });

  it('has a policy for each purpose, and none of AWS’s', () => {
    const policies = propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy'));
    expect(policies.map((policy) => propertyOf(policy, 'Description'))).toEqual([
      'AWS Backup: Cluster',
      'AWS Backup: Volumes',
      'AWS Backup: Vaults',
    ]);
    for (const policy of policies) expect(propertyOf(policy, 'Roles')).toEqual([{ Ref: Object.keys(roles)[0] }]);
    expect(propertyOf(propertiesOf(roles)[0], 'ManagedPolicyArns')).toBeUndefined();
  });
});
