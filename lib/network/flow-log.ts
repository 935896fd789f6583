import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Aws, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import { flowLogGroupName } from '../config/names';
import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byLogGroups } from '../encryption/key-use/log-groups';
import { EncryptedLogGroup } from '../observability/encrypted-log-group';

export interface VpcFlowLogProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
}

/** Records of the network’s traffic, in an encrypted log group with an end. */
export class VpcFlowLog extends Construct {
  constructor(scope: Construct, id: string, props: VpcFlowLogProps) {
    super(scope, id);
    const { environment, vpc } = props;

    const logGroupName = flowLogGroupName(environment);
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'flow-logs',
      description: 'Encrypts the flow logs of the VPC',
      use: [byLogGroups(this, logGroupName)],
    });
    const logGroup = new EncryptedLogGroup(this, 'LogGroup', {
      environment,
      logGroupName,
      retentionDays: environment.network.flowLogRetentionDays,
      encryptionKey,
    });
    const role = new iam.Role(this, 'Role', {
      description: 'VPC flow logs write their records',
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
        // Only flow logs of this account and region: no other customer can borrow the role through the service.
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'ec2', resource: 'vpc-flow-log/*' }) },
        },
      }),
    });
    const writing = new iam.ManagedPolicy(this, 'Writing', {
      description: 'Writes records to the flow-log group',
      roles: [role],
      statements: [
        new iam.PolicyStatement({
          actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
        }),
      ],
    });
    const flowLog = new ec2.FlowLog(this, 'FlowLog', {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
      trafficType: ec2.FlowLogTrafficType[environment.network.flowLogTraffic],
      destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup, role.withoutPolicyUpdates()),
    });
    flowLog.node.addDependency(writing);
  }
}
