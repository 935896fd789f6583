import type { SQSRecord } from 'aws-lambda';

/** A message of the queue as Lambda hands it to a function. */
export const sqsRecord = (
  given: Pick<SQSRecord, 'messageId' | 'receiptHandle' | 'body'>,
  received = '1',
): SQSRecord => ({
  ...given,
  attributes: {
    ApproximateReceiveCount: received,
    SentTimestamp: '0',
    SenderId: 'sns',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:queue',
  awsRegion: 'us-east-1',
});
