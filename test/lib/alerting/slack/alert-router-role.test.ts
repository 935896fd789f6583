import { AlertRouterRole } from '../../../../lib/alerting/slack/alert-router-role';
import type { Slack } from '../../../../lib/alerting/slack/slack';
import { propertiesOf } from '../../../support/construct-stack';
import { findingsIn } from '../../../support/findings';
import { propertyOf } from '../../../support/property-of';
import { routerParts, SLACK } from './support/router-parts';

const SECRET_KEY = 'key/1234abcd-12ab-34cd-56ef-1234567890ab';

function built(slack: Slack = SLACK) {
  const parts = routerParts();
  const role = new AlertRouterRole(parts.stack, 'Role');
  role.allow({ ...parts, slack });
  return { ...parts, role };
}

const policyIn = ({ stack }: ReturnType<typeof built>) => propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy'))[0];
const statementsOf = (parts: ReturnType<typeof built>) => propertyOf(policyIn(parts), 'PolicyDocument', 'Statement');

describe('AlertRouterRole', () => {
  const parts = built();

  it('is for Lambda alone, and can do nothing but what one policy allows', () => {
    const { stack, role, written } = parts;
    expect(propertiesOf(stack.rendered('AWS::IAM::Role'))).toEqual([
      {
        Description: 'The function that tells Slack of alerts',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
        },
      },
    ]);
    expect(stack.rendered('AWS::IAM::Policy')).toEqual({});
    expect(propertyOf(policyIn(parts), 'Roles')).toEqual([written(role.roleName)]);
  });

  it('takes alerts off the queue, remembers them, logs, and reads the webhook: each on its own resource', () => {
    const { queue, memory, logGroup, written } = parts;
    const [incoming, unsent] = [written(queue.incoming.queueArn), written(queue.unsent.queueArn)];
    expect(statementsOf(parts)).toEqual([
      {
        Effect: 'Allow',
        Action: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
        Resource: incoming,
      },
      { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: [incoming, unsent] },
      {
        Effect: 'Allow',
        Action: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        Resource: written(memory.table.tableArn),
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: written(logGroup.logGroupArn),
      },
      {
        Effect: 'Allow',
        Action: 'secretsmanager:GetSecretValue',
        Resource: {
          'Fn::Join': [
            '',
            [
              'arn:',
              { Ref: 'AWS::Partition' },
              ':secretsmanager:us-east-1:',
              { Ref: 'AWS::AccountId' },
              ':secret:platform/slack-webhook-??????',
            ],
          ],
        },
      },
    ]);
  });

  it('may decrypt with the key of the secret where one is configured, through Secrets Manager only', () => {
    const encryptionKey = `arn:aws:kms:us-east-1:111122223333:${SECRET_KEY}`;
    expect(statementsOf(built({ ...SLACK, encryptionKey }))).toContainEqual({
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:kms:us-east-1:111122223333:${SECRET_KEY}`]],
      },
      Condition: {
        StringEquals: {
          'kms:ViaService': { 'Fn::Join': ['', ['secretsmanager.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
        },
      },
    });
    expect(JSON.stringify(statementsOf(parts))).not.toContain('kms:');
  });

  it('needs no wildcard that would have to be excused', () => {
    expect(findingsIn(built().stack).open.filter((name) => name.includes('IAM'))).toEqual([]);
  });
});
