import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';

import type { Keepsake } from './keepsake';

/** Tables of DynamoDB. */
export const tables: Keepsake = {
  type: 'AWS::DynamoDB::Table',
  kind: 'table',
  arn: /^arn:[^:]+:dynamodb:[^:]+:[^:]+:table\/([^/]+)$/,
  async stands(aws, TableName) {
    const { Table } = await aws.dynamoDb().send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus !== 'DELETING';
  },
  command: (id, region) => `aws dynamodb delete-table --table-name ${id} --region ${region}`,
};
