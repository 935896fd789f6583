import { CreateConnectionCommand } from '@aws-sdk/client-codestar-connections';

import type { JsonObject } from '../../../../lib/compliance/template';
import type { EmulatedAccount } from '../../../support/emulated-account';

/** Makes a connection, as whoever wants one does. */
export async function pendingConnection(account: EmulatedAccount, region = 'us-east-1'): Promise<string> {
  const made = await account
    .aws(region)
    .connections()
    .send(new CreateConnectionCommand({ ConnectionName: 'repository', ProviderType: 'GitHub' }));
  return made.ConnectionArn ?? '';
}

/** Does what a person does in the console to finish a connection. */
export async function shakeHands(account: EmulatedAccount, ConnectionArn: string): Promise<void> {
  const answer = await fetch(`${account.url}/_rehearsal/handshakes`, {
    method: 'POST',
    body: JSON.stringify({ ConnectionArn }),
  });
  if (!answer.ok) throw new Error(`The emulator did not take the handshake: ${answer.status}`);
}

/** Makes a connection and finishes it. */
export async function availableConnection(account: EmulatedAccount, region?: string): Promise<string> {
  const arn = await pendingConnection(account, region);
  await shakeHands(account, arn);
  return arn;
}

/** A pipeline that gets its source through a connection. */
export const pipelineThrough = (ConnectionArn: string | JsonObject): JsonObject => ({
  Pipeline: {
    Type: 'AWS::CodePipeline::Pipeline',
    Properties: {
      Stages: [
        { Name: 'Source', Actions: [{ Name: 'Source', Configuration: { ConnectionArn, BranchName: 'main' } }] },
        { Name: 'Build', Actions: [{ Name: 'Synth', Configuration: { ProjectName: 'synth' } }] },
      ],
    },
  },
});
