import { valid } from '../../../support/configuration';
import { propertiesOf } from '../../../support/construct-stack';
import { findingsIn } from '../../../support/findings';
import { routerParts } from './support/router-parts';

describe('AlertMemory', () => {
  const { stack, encryptionKey, written } = routerParts();

  it('is a table of items by their id, which end by themselves, encrypted with the key and restorable', () => {
    expect(propertiesOf(stack.rendered('AWS::DynamoDB::Table'))).toEqual([
      {
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: written(encryptionKey.keyArn) },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expiration', Enabled: true },
      },
    ]);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('outlives its stack or not, as the environment says: %s', (onDelete, DeletionPolicy) => {
    const tables = routerParts({ ...valid, onDelete }).stack.rendered('AWS::DynamoDB::Table');
    expect(Object.values(tables)).toMatchObject([{ DeletionPolicy }]);
  });

  it('is in no backup plan, for a reason', () => {
    const { open, accepted } = findingsIn(routerParts().stack);
    expect(open.filter((name) => name.includes('DynamoDB'))).toEqual([]);
    expect(accepted['NIST.800.53.R5-DynamoDBInBackupPlan']).toContain('Every item ends by itself');
  });
});
