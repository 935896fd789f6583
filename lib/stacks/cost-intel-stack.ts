import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { QueryWorkgroup } from '../cost/query-workgroup';
import { UsageBucket } from '../cost/usage-bucket';
import { UsageTable } from '../cost/usage-table';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

export interface CostIntelStackProps extends PlatformStackProps {
  readonly cost: NonNullable<Environment['cost']>;
}

/** Where the charges of the account are kept, and how to ask about them. */
export class CostIntelStack extends PlatformStack {
  /** AWS delivers the charges to it; the stack CostExport says so. */
  readonly usageBucketName: string;

  constructor(scope: Construct, props: CostIntelStackProps) {
    super(scope, 'CostIntel', 'Cost: charges by the hour, and questions about them', props);
    const { environment, cost } = props;
    const { retentionDays, scanLimitGiB, teamTag } = cost;
    const bucket = new UsageBucket(this, 'Usage', { environment, retentionDays });
    const { databaseName, tableName } = new UsageTable(this, 'Catalog', { environment, bucket });
    const queries = new QueryWorkgroup(this, 'Queries', { environment, databaseName, scanLimitGiB, teamTag });

    this.usageBucketName = this.outputAcrossRegions(
      'UsageBucketName',
      'Bucket that AWS delivers charges to',
      bucket.bucketName,
    );
    this.output('DatabaseName', 'Database of AWS Glue with the charges', databaseName);
    this.output('TableName', 'Table of the charges', tableName);
    this.output('WorkgroupName', 'Workgroup of Athena that asks about them', queries.workgroupName);
    this.output('ResultsBucketName', 'Bucket of what Athena answers', queries.results.bucketName);
  }

  private output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }
}
