import type { Context } from 'aws-lambda';

/** What Lambda tells a function of its invocation. */
export const context: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'alert-router',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:alert-router',
  memoryLimitInMB: '256',
  awsRequestId: 'request',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 60_000,
  /* eslint-disable @typescript-eslint/no-deprecated -- the type demands what it advises against */
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
  /* eslint-enable @typescript-eslint/no-deprecated */
};
