import { always, distrusts, may, mayNot, trusts, type RoleExpectation } from '../expectation';

const LOGS = 'arn:{partition}:logs:{region}:{account}:log-group:';
const SECRET = 'arn:{partition}:secretsmanager:{region}:{account}:secret:';

export const ALERT_ROUTER: RoleExpectation = {
  role: 'AlertRouterRole',
  holder: 'The function that tells Slack of alerts',
  trust: always(
    trusts('lambda.amazonaws.com', 'The function; a role is passed within its account only'),
    distrusts('sns.amazonaws.com', 'Topics fill the queue, they are not the function'),
  ),
  rows: [
    may(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
      '{AlertRouterQueueIncoming}',
      'Takes alerts off its queue, or has them wait',
    ),
    may('sqs:SendMessage', '{AlertRouterQueueIncoming}', 'Reminds itself of the end of a window'),
    may('sqs:SendMessage', '{AlertRouterQueueUnsent}', 'Lays down what Slack refuses for good'),
    mayNot(['sqs:ReceiveMessage', 'sqs:DeleteMessage'], '{AlertRouterQueueUnsent}', 'The unsent are for people'),
    mayNot('sqs:PurgeQueue', '{AlertRouterQueueIncoming}', 'Throws nothing away'),
    mayNot('sqs:ReceiveMessage', '{AlertsUndeliveredQueue}', 'Reads no other queue'),
    may(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], '{AlertRouterMemoryTable}', 'Remembers'),
    mayNot(['dynamodb:Scan', 'dynamodb:DeleteTable'], '{AlertRouterMemoryTable}', 'Neither lists nor drops it'),
    mayNot('dynamodb:PutItem', 'arn:{partition}:dynamodb:{region}:{account}:table/other', 'Uses no other table'),
    may('secretsmanager:GetSecretValue', `${SECRET}platform/slack-webhook-AbCdEf`, 'Reads the webhook'),
    mayNot('secretsmanager:GetSecretValue', `${SECRET}platform/slack-webhook-2-AbCdEf`, 'Reads no other secret'),
    mayNot('secretsmanager:PutSecretValue', `${SECRET}platform/slack-webhook-AbCdEf`, 'Changes none'),
    may('logs:PutLogEvents', `${LOGS}/aws/lambda/{cluster}-alert-router:log-stream:1`, 'Writes its log'),
    mayNot('logs:PutLogEvents', `${LOGS}/aws/lambda/function:log-stream:1`, 'Writes to no other group'),
    mayNot('sns:Publish', '{AlertsCriticalTopic}', 'Announces nothing that would come back to it'),
    mayNot('cloudwatch:PutMetricData', '*', 'Its metrics are read from its log'),
  ],
};
