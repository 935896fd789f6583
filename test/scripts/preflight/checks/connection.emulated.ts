import { ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';

import type { JsonObject } from '../../../../lib/compliance/template';
import { connection } from '../../../../scripts/preflight/checks/connection';
import { emulatedAccount } from '../../../support/emulated-account';
import { availableConnection, pendingConnection, pipelineThrough, shakeHands } from '../support/connections';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const look = (resources: JsonObject, stack = 'platform-Pipeline') =>
  ask(connection, targetWith(resources, { account: account.id, stack }), account.freshAws());

describe('connection', () => {
  test('passes where the handshake is finished, in whichever Region the connection is', async () => {
    const here = await availableConnection(account);
    const there = await availableConnection(account, 'eu-west-1');
    expect(await look(pipelineThrough(here))).toEqual([
      { outcome: 'passed', says: `connection ${here} is available`, fix: null },
    ]);
    expect(await look(pipelineThrough(there))).toMatchObject([{ outcome: 'passed' }]);
  });

  test('asks nothing where there is no pipeline', async () => {
    expect(await look({})).toEqual([]);
  });

  test('fails where nobody has finished the handshake', async () => {
    const arn = await pendingConnection(account);
    expect(await look(pipelineThrough(arn))).toEqual([
      {
        outcome: 'failed',
        says: `connection ${arn}, through which platform-Pipeline/Pipeline gets its source, is PENDING: nobody has finished its handshake`,
        fix: {
          kind: 'by-hand',
          how: 'in the console of us-east-1: Developer Tools, Settings, Connections, "Update pending connection"',
        },
      },
    ]);
  });

  test('fails where there is no such connection', async () => {
    const arn = `arn:aws:codeconnections:eu-west-1:${account.id}:connection/00000000-0000-0000-0000-000000000000`;
    expect(await look(pipelineThrough(arn))).toEqual([
      {
        outcome: 'failed',
        says: `connection ${arn}, through which platform-Pipeline/Pipeline gets its source, does not exist`,
        fix: {
          kind: 'by-hand',
          how: 'write the ARN of one that does: aws codeconnections list-connections --region eu-west-1',
        },
      },
    ]);
  });

  test('says nothing of a connection that the stack makes, until it has; then warns until a person finishes it', async () => {
    const Connection = {
      Type: 'AWS::CodeConnections::Connection',
      Properties: { ConnectionName: 'made', ProviderType: 'GitHub' },
    };
    const resources = { Connection, ...pipelineThrough({ 'Fn::GetAtt': ['Connection', 'ConnectionArn'] }) };
    expect(await look(resources)).toEqual([]);

    await deploy(account, { name: 'platform-Pipeline', resources: { Connection } });
    const { StackResourceSummaries = [] } = await account
      .aws()
      .cloudFormation()
      .send(new ListStackResourcesCommand({ StackName: 'platform-Pipeline' }));
    const arn = StackResourceSummaries[0]?.PhysicalResourceId ?? '';
    expect(await look(resources)).toMatchObject([
      { outcome: 'warning', says: expect.stringContaining(`connection ${arn}`) as unknown },
    ]);
    await shakeHands(account, arn);
    expect(await look(resources)).toMatchObject([{ outcome: 'passed' }]);
  });
});
