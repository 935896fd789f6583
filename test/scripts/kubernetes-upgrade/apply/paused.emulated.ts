import { CreateChangeSetCommand, CreateStackCommand, ExecuteChangeSetCommand } from '@aws-sdk/client-cloudformation';

import { isPaused } from '../../../../scripts/kubernetes-upgrade/apply/paused';
import { emulatedAccount } from '../../../support/emulated-account';

const account = emulatedAccount();
const TOPIC = { Type: 'AWS::SNS::Topic' };
const WRONG = { Type: 'AWS::SSM::Parameter', DependsOn: 'New', Properties: { Type: 'Wrong', Value: { Ref: 'New' } } };
const templateOf = (Resources: object) => JSON.stringify({ Resources });

/** Makes a stack whose update fails. */
async function failing(StackName: string, DisableRollback: boolean): Promise<void> {
  const cloudFormation = account.freshAws('us-east-1', 60_000).cloudFormation();
  const change = { StackName, ChangeSetName: 'wrong' };
  await cloudFormation.send(new CreateStackCommand({ StackName, TemplateBody: templateOf({ Old: TOPIC }) }));
  const TemplateBody = templateOf({ Old: TOPIC, New: TOPIC, Wrong: WRONG });
  await cloudFormation.send(new CreateChangeSetCommand({ ...change, TemplateBody }));
  await cloudFormation.send(new ExecuteChangeSetCommand({ ...change, DisableRollback }));
}

describe('isPaused', () => {
  it('is true after an update that failed without a rollback', async () => {
    await failing('paused', true);
    expect(await isPaused(account.aws(), 'paused')).toBe(true);
  });

  it('is false after an update that was rolled back', async () => {
    await failing('back', false);
    expect(await isPaused(account.aws(), 'back')).toBe(false);
  });
});
