import { PutConfigurationRecorderCommand } from '@aws-sdk/client-config-service';
import { CreateAnomalyMonitorCommand } from '@aws-sdk/client-cost-explorer';
import { PutReplicationConfigurationCommand } from '@aws-sdk/client-ecr';
import { CreateDetectorCommand } from '@aws-sdk/client-guardduty';
import { CreateOpenIDConnectProviderCommand } from '@aws-sdk/client-iam';
import { EnableSecurityHubCommand } from '@aws-sdk/client-securityhub';

import { singletons } from '../../../../scripts/preflight/checks/singletons';
import { emulatedAccount } from '../../../support/emulated-account';
import { example } from '../support/examples/singletons';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const owner = emulatedAccount('owner');
const URL = 'https://token.actions.githubusercontent.com';

describe('singletons', () => {
  test('passes in an account that has none of them', async () => {
    const found = await ask(singletons, example.target(account.id), account.freshAws());
    expect(found).toHaveLength(7);
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(['passed']));
  });

  test('fails for each that is there, with the line of the configuration that leaves it alone', async () => {
    const aws = account.aws();
    await aws.guardDuty().send(new CreateDetectorCommand({ Enable: true }));
    await aws.securityHub().send(new EnableSecurityHubCommand({}));
    const recorder = { name: 'theirs', roleARN: `arn:aws:iam::${account.id}:role/config` };
    await aws.config().send(new PutConfigurationRecorderCommand({ ConfigurationRecorder: recorder }));
    const destinations = [{ region: 'us-west-2', registryId: account.id }];
    await aws
      .ecr()
      .send(new PutReplicationConfigurationCommand({ replicationConfiguration: { rules: [{ destinations }] } }));
    await aws.iam().send(new CreateOpenIDConnectProviderCommand({ Url: URL, ThumbprintList: ['0'.repeat(40)] }));
    const { MonitorArn = '' } = await aws.costExplorer().send(
      new CreateAnomalyMonitorCommand({
        AnomalyMonitor: { MonitorName: 'theirs', MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' },
      }),
    );
    const found = await ask(singletons, example.target(account.id), account.freshAws());
    const fixes = found.map(({ outcome, fix }) => [
      outcome,
      fix?.kind === 'by-hand' ? fix.how.replace(/^.*?: /, '') : null,
    ]);
    expect(fixes).toEqual([
      ['failed', "detection: { guardDuty: 'existing' }"],
      ['failed', "detection: { securityHub: 'existing' }"],
      ['failed', "detection: { config: 'existing' }"],
      ['passed', null],
      ['failed', "recovery: { images: 'existing' }"],
      ['failed', "provider: 'existing' in the configuration of GitHub Actions"],
      ['failed', `cost: { anomalies: { monitor: 'existing', monitorArn: '${MonitorArn}' } }`],
    ]);
  });

  test('does not take what the stack has made for that of somebody else', async () => {
    const resources = {
      GitHub: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: URL, ClientIdList: ['sts.amazonaws.com'] } },
    };
    const target = targetWith(resources, { account: owner.id });
    await deploy(owner, { name: 'platform-test-Eks', resources });
    expect(await ask(singletons, target, owner.freshAws())).toMatchObject([{ outcome: 'passed' }]);
  });

  test('says that it does not know where it may not ask for Security Hub', async () => {
    await account.refuse({ service: 'securityhub', kind: 'denied' });
    const target = targetWith({ Hub: { Type: 'AWS::SecurityHub::Hub' } }, { account: account.id });
    expect(await ask(singletons, target, account.freshAws())).toMatchObject([{ outcome: 'unknown' }]);
  });

  test('leaves monitors and providers alone that an account may have many of', async () => {
    const target = targetWith(
      {
        Monitor: { Type: 'AWS::CE::AnomalyMonitor', Properties: { MonitorType: 'CUSTOM' } },
        Issuer: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: { 'Fn::GetAtt': ['Cluster', 'Issuer'] } } },
      },
      { account: account.id },
    );
    expect(await ask(singletons, target, account.freshAws())).toEqual([]);
  });
});
