import { availableConnection, pipelineThrough } from '../connections';
import type { Example } from '../example';
import { targetWith } from '../target';

let arn = '';

/** A connection that its stack is yet to make. */
const future = {
  Connection: { Type: 'AWS::CodeConnections::Connection' },
  Future: pipelineThrough({ Ref: 'Connection' })['Pipeline'] ?? null,
};

export const example: Example = {
  target: (account) => targetWith({ ...pipelineThrough(arn), ...future }, { account }),
  prepare: async (account) => {
    arn = await availableConnection(account);
  },
};
