import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

import { CRYPTOGRAPHY } from './cryptography';

/**
 * CloudWatch Logs may encrypt these log groups, and no other.
 *
 * AWS’s example has `kms:Describe*` too, to no effect: only cryptography carries the encryption context that it demands.
 * Source: Amazon CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS".
 */
export function byLogGroups(scope: IConstruct, ...logGroupNames: readonly string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'EncryptLogGroups',
    // The one service whose principal is regional and carries the partition’s suffix.
    principals: [new iam.ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`)],
    actions: CRYPTOGRAPHY,
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': logGroupNames.map((name) =>
          Stack.of(scope).formatArn({ service: 'logs', resource: `log-group:${name}` }),
        ),
      },
    },
  });
}
