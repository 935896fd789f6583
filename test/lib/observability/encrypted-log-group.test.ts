import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';

import type { Environment } from '../../../lib/config/schema';
import { EncryptedLogGroup } from '../../../lib/observability/encrypted-log-group';
import { testApp } from '../../support/app';
import { valid } from '../../support/configuration';

function logGroup(environment: Environment = valid, retentionDays = 30): Template {
  const stack = new Stack(testApp(), 'Test');
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws-cn:kms:cn-north-1:111122223333:key/k');
  new EncryptedLogGroup(stack, 'LogGroup', { environment, logGroupName: '/a/b', retentionDays, encryptionKey });
  return Template.fromStack(stack);
}

describe('EncryptedLogGroup', () => {
  it.each([1, 30, 365, 3653])('keeps records for the days of the configuration, encrypted: %d', (days) => {
    logGroup(valid, days).hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/a/b',
      RetentionInDays: days,
      KmsKeyId: 'arn:aws-cn:kms:cn-north-1:111122223333:key/k',
    });
  });

  it.each([0, 2, 10, 30.5, NaN])('refuses a period that CloudWatch Logs does not offer: %d', (days) => {
    expect(() => logGroup(valid, days)).toThrow(`CloudWatch Logs does not keep records for ${String(days)} days`);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate', 'Retain'],
    ['destroy', 'Delete', 'Delete'],
  ] as const)(
    'outlives its stack or not, as the environment says: %s',
    (onDelete, DeletionPolicy, UpdateReplacePolicy) => {
      logGroup({ ...valid, onDelete }).hasResource('AWS::Logs::LogGroup', {
        DeletionPolicy,
        UpdateReplacePolicy,
      });
    },
  );
});
