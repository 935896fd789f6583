import { Aws, Size } from 'aws-cdk-lib';
import * as athena from 'aws-cdk-lib/aws-athena';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import { clusterName, costName } from '../config/names';
import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byS3 } from '../encryption/key-use/objects';
import { SAVED_QUERIES } from './queries';
import { QueryResults } from './query-results';
import { tagKeyInUsage } from './tag-key';

export interface QueryWorkgroupProps {
  readonly environment: Environment;
  readonly databaseName: string;
  /** GiB that one query may read. */
  readonly scanLimitGiB: number;
  /** Tag that says whose a resource is. */
  readonly teamTag: string;
}

/** Where people ask what things cost: results encrypted, reading limited, the first questions at hand. */
export class QueryWorkgroup extends Construct {
  readonly workgroupName: string;
  readonly results: s3.IBucket;

  constructor(scope: Construct, id: string, props: QueryWorkgroupProps) {
    super(scope, id);
    const { environment, databaseName, scanLimitGiB, teamTag } = props;
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'cost-queries',
      description: 'Encrypts what Athena answers about cost',
      use: [byS3()],
    });
    this.results = new QueryResults(this, 'Results', { environment, encryptionKey });
    this.workgroupName = costName(environment, 'cost');
    const workgroup = new athena.CfnWorkGroup(this, 'WorkGroup', {
      name: this.workgroupName,
      description: 'Questions about what the platform costs',
      // With its history: without this, a workgroup that was ever used cannot be deleted.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: Size.gibibytes(scanLimitGiB).toBytes(),
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: this.results.s3UrlForObject('results/'),
          expectedBucketOwner: Aws.ACCOUNT_ID,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: encryptionKey.keyArn },
        },
      },
    });
    const subject = { cluster: clusterName(environment), teamKey: tagKeyInUsage(teamTag) };
    for (const { name, description, sql } of SAVED_QUERIES) {
      new athena.CfnNamedQuery(this, name, {
        name: costName(environment, name),
        description,
        database: databaseName,
        workGroup: this.workgroupName,
        queryString: sql(subject),
      }).addResourceDependency(workgroup);
    }
  }
}
