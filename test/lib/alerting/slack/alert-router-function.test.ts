import * as iam from 'aws-cdk-lib/aws-iam';

import { AlertRouterFunction } from '../../../../lib/alerting/slack/alert-router-function';
import { propertiesOf } from '../../../support/construct-stack';
import { findingsIn } from '../../../support/findings';
import { routerParts, SLACK } from './support/router-parts';

function built() {
  const parts = routerParts();
  const role = new iam.Role(parts.stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new AlertRouterFunction(parts.stack, 'Function', { ...parts, role, slack: SLACK });
  return { ...parts, role };
}

describe('AlertRouterFunction', () => {
  const { stack, role, logGroup, queue, memory, written } = built();
  const [properties] = propertiesOf(stack.rendered('AWS::Lambda::Function'));

  it('runs on Node.js 24 on Arm for a minute, outside the VPC', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 256,
      Timeout: 60,
    });
    expect(properties).not.toHaveProperty('VpcConfig');
  });

  it('has the role and the log group that it is given', () => {
    expect(properties).toMatchObject({
      Role: written(role.roleArn),
      LoggingConfig: { LogGroup: written(logGroup.logGroupName) },
    });
  });

  it('knows its queues, its table and its window, and the secret by its name alone', () => {
    expect(properties).toMatchObject({
      Environment: {
        Variables: {
          QUEUE_URL: written(queue.incoming.queueUrl),
          DEAD_LETTERS_URL: written(queue.unsent.queueUrl),
          TABLE_NAME: written(memory.table.tableName),
          WEBHOOK_SECRET: 'platform/slack-webhook',
          REPEAT_WINDOW_MINUTES: '15',
        },
      },
    });
  });

  it('logs and counts under the names of the platform', () => {
    expect(properties).toMatchObject({
      Environment: {
        Variables: {
          POWERTOOLS_SERVICE_NAME: 'platform-test-alert-router',
          POWERTOOLS_METRICS_NAMESPACE: 'Platform',
        },
      },
    });
  });

  it('does without a VPC, a dead-letter queue and reserved concurrency of its own, each for a reason', () => {
    const { open, accepted } = findingsIn(built().stack);
    expect(open.filter((name) => name.includes('Lambda'))).toEqual([]);
    expect(accepted).toMatchObject({
      'NIST.800.53.R5-LambdaInsideVPC': expect.stringContaining('when the network is what is broken') as unknown,
      'NIST.800.53.R5-LambdaDLQ': expect.stringContaining('Its queue alone calls it') as unknown,
      'NIST.800.53.R5-LambdaConcurrency': expect.stringContaining('runs two of it at once') as unknown,
    });
  });
});
