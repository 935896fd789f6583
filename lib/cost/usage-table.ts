import { Aws } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import { costDatabaseName, costName } from '../config/names';
import type { Environment } from '../config/schema';
import { BILLING_PERIOD, USAGE_COLUMNS, USAGE_PREFIX } from './usage-columns';

const TABLE = 'usage';

/** No export of this platform is older. Months without files cost a query nothing. */
const FIRST_MONTH = '2026-01';

const PARQUET = 'org.apache.hadoop.hive.ql.io.parquet';

export interface UsageTableProps {
  readonly environment: Environment;
  readonly bucket: s3.IBucket;
}

/**
 * The exported charges as a table. Athena works out by itself which months there are, so nothing crawls and nothing is
 * added when a month begins.
 *
 * Sources: AWS Data Exports User Guide, "Understanding export delivery"; Amazon Athena User Guide, "Set up partition
 * projection".
 */
export class UsageTable extends Construct {
  readonly databaseName: string;
  readonly tableName = TABLE;

  constructor(scope: Construct, id: string, props: UsageTableProps) {
    super(scope, id);
    const { environment, bucket } = props;
    this.databaseName = costDatabaseName(environment);
    const location = bucket.s3UrlForObject(`${USAGE_PREFIX}/${costName(environment, 'usage')}/data`);
    const database = new glue.CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: this.databaseName, description: 'What AWS charges, by the hour and resource' },
    });
    new glue.CfnTable(this, 'Table', {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: this.databaseName,
      tableInput: {
        name: TABLE,
        description: 'Cost and Usage Report 2.0, one partition for each month',
        tableType: 'EXTERNAL_TABLE',
        parameters: {
          EXTERNAL: 'TRUE',
          classification: 'parquet',
          'projection.enabled': 'true',
          [`projection.${BILLING_PERIOD}.type`]: 'date',
          [`projection.${BILLING_PERIOD}.format`]: 'yyyy-MM',
          [`projection.${BILLING_PERIOD}.interval`]: '1',
          [`projection.${BILLING_PERIOD}.interval.unit`]: 'MONTHS',
          [`projection.${BILLING_PERIOD}.range`]: `${FIRST_MONTH},NOW`,
          'storage.location.template': `${location}/BILLING_PERIOD=\${${BILLING_PERIOD}}/`,
        },
        partitionKeys: [{ name: BILLING_PERIOD, type: 'string', comment: 'Month, as 2026-11' }],
        storageDescriptor: {
          location: `${location}/`,
          columns: Object.entries(USAGE_COLUMNS).map(([name, type]) => ({ name, type })),
          inputFormat: `${PARQUET}.MapredParquetInputFormat`,
          outputFormat: `${PARQUET}.MapredParquetOutputFormat`,
          serdeInfo: { serializationLibrary: `${PARQUET}.serde.ParquetHiveSerDe` },
        },
      },
    }).addResourceDependency(database);
  }
}
