import { CfnResource, Stack, type IAspect } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { IConstruct } from 'constructs';

import type { Environment } from '../../config/schema';
import { EncryptionKey } from '../../encryption/encryption-key';
import { byLogGroups } from '../../encryption/key-use/log-groups';
import { removalPolicy } from '../../recovery/removal-policy';

/** Where Lambda functions write, unless they are told otherwise. */
const FUNCTION_LOG_GROUPS = '/aws/lambda/*';

/**
 * Gives the log groups of every function in a stack a key and an end to their records, and a log group to the functions
 * that have none. Aimed at the functions that the CDK’s own constructs make; ours have both from the start.
 */
export class FunctionLogs implements IAspect {
  constructor(private readonly environment: Environment) {}

  visit(node: IConstruct): void {
    if (node instanceof logs.CfnLogGroup && node.kmsKeyId === undefined) this.harden(node);
    if (isBareFunction(node)) this.giveLogGroup(node);
  }

  private harden(logGroup: logs.CfnLogGroup): void {
    logGroup.kmsKeyId = this.keyOf(Stack.of(logGroup)).keyArn;
    logGroup.retentionInDays = this.environment.cluster.logRetentionDays;
    logGroup.applyRemovalPolicy(removalPolicy(this.environment));
  }

  private giveLogGroup(resource: CfnResource): void {
    if (resource.node.tryFindChild('LogGroup') !== undefined) return;
    const logGroup = new logs.CfnLogGroup(resource, 'LogGroup');
    this.harden(logGroup);
    resource.addPropertyOverride('LoggingConfig', { LogGroup: logGroup.ref });
  }

  /** One key for each stack that has such functions. */
  private keyOf(stack: Stack): EncryptionKey {
    const existing = stack.node.tryFindChild('FunctionLogKey');
    if (existing instanceof EncryptionKey) return existing;
    return new EncryptionKey(stack, 'FunctionLogKey', {
      environment: this.environment,
      purpose: `${stack.node.id.split('-').at(-1)?.toLowerCase() ?? ''}-function-logs`,
      description: 'Encrypts the logs of functions that work for CloudFormation',
      use: [byLogGroups(stack, FUNCTION_LOG_GROUPS, `${stack.stackName}-*`)],
    });
  }
}

/** A function that the CDK wrote as a plain resource: it has no log group of its own. */
const isBareFunction = (node: IConstruct): node is CfnResource =>
  node instanceof CfnResource &&
  !(node instanceof lambda.CfnFunction) &&
  node.cfnResourceType === 'AWS::Lambda::Function';
