import * as bcm from 'aws-cdk-lib/aws-bcmdataexports';
import { Construct } from 'constructs';

import { costName } from '../config/names';
import type { Environment } from '../config/schema';
import { USAGE_COLUMNS, USAGE_PREFIX } from './usage-columns';

const SOURCE = 'COST_AND_USAGE_REPORT';

export interface UsageExportProps {
  readonly environment: Environment;
  /** A bucket in the environment’s Region. Its policy lets exports of this account write, which AWS tries at once. */
  readonly bucketName: string;
}

/**
 * The standing order by which AWS delivers every charge of the account, by the hour, resource and pod: Cost and Usage
 * Report 2.0, as Parquet, each month overwritten until it is closed.
 *
 * Pods appear once split cost allocation data is switched on in the payer’s account: docs/cost.md.
 * Source: AWS Data Exports User Guide, "Cost and Usage Report (CUR) 2.0", table configurations.
 */
export class UsageExport extends Construct {
  constructor(scope: Construct, id: string, props: UsageExportProps) {
    super(scope, id);
    const { environment, bucketName } = props;
    new bcm.CfnExport(this, 'Export', {
      export: {
        name: costName(environment, 'usage'),
        description: `Charges by the hour and resource, for Athena (${environment.project} ${environment.name})`,
        dataQuery: {
          queryStatement: `SELECT ${Object.keys(USAGE_COLUMNS).join(', ')} FROM ${SOURCE}`,
          tableConfigurations: {
            [SOURCE]: {
              TIME_GRANULARITY: 'HOURLY',
              INCLUDE_RESOURCES: 'TRUE',
              INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: 'FALSE',
              INCLUDE_SPLIT_COST_ALLOCATION_DATA: 'TRUE',
            },
          },
        },
        destinationConfigurations: {
          s3Destination: {
            s3Bucket: bucketName,
            s3Prefix: USAGE_PREFIX,
            s3Region: environment.region,
            s3OutputConfigurations: {
              compression: 'PARQUET',
              format: 'PARQUET',
              outputType: 'CUSTOM',
              overwrite: 'OVERWRITE_REPORT',
            },
          },
        },
        refreshCadence: { frequency: 'SYNCHRONOUS' },
      },
    });
  }
}
