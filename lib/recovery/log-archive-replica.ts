import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';
import { EncryptionKey } from '../encryption/encryption-key';
import { byReplication } from '../encryption/key-use/objects';
import { ArchiveBucket } from './archive-bucket';

/** The second Region’s copy of the archive of logs. */
export class LogArchiveReplica extends Construct {
  readonly bucket: s3.IBucket;
  readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: { readonly environment: RecoverableEnvironment }) {
    super(scope, id);
    const { environment } = props;
    this.encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'log-archive-copy',
      description: 'Encrypts the copy of the archive of logs',
      use: byReplication(),
    });
    this.bucket = new ArchiveBucket(this, 'Bucket', { environment, encryptionKey: this.encryptionKey });
  }
}
