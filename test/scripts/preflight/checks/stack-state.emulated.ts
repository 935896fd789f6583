import { CreateChangeSetCommand } from '@aws-sdk/client-cloudformation';

import { stackState } from '../../../../scripts/preflight/checks/stack-state';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { bodyOf, deploy } from '../support/stacks';
import { stackWith, targetWith } from '../support/target';

const account = emulatedAccount();
const BROKEN = { Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-0', CidrBlock: '10.0.0.0/24' } } };
const TOPIC = { Topic: { Type: 'AWS::SNS::Topic' } };

describe('stack-state', () => {
  test('passes for stacks that are deployed, only reviewed, or not there, and no others are looked at', async () => {
    const aws = account.aws('us-east-1');
    await deploy(account, { name: 'platform-dev-Vpc', resources: TOPIC }, { name: 'other', resources: BROKEN });
    await aws.cloudFormation().send(
      new CreateChangeSetCommand({
        StackName: 'platform-dev-Eks',
        ChangeSetName: 'reviewed',
        ChangeSetType: 'CREATE',
        TemplateBody: bodyOf(TOPIC),
      }),
    );
    const stacks = ['Vpc', 'Eks', 'Security'].map((kind) => stackWith(TOPIC, { stack: `platform-dev-${kind}` }));
    expect(await ask(stackState, { ...targetWith(TOPIC, { account: account.id }), stacks }, aws)).toEqual([
      { outcome: 'passed', says: 'platform-dev-Vpc is CREATE_COMPLETE', fix: null },
      { outcome: 'passed', says: 'platform-dev-Eks is REVIEW_IN_PROGRESS', fix: null },
      { outcome: 'passed', says: 'platform-dev-Security is not there yet', fix: null },
    ]);
  });

  test('lets a deployment start from a creation that was rolled back: the CDK CLI deletes it first', async () => {
    const aws = account.aws('eu-west-1');
    await deploy(account, { name: 'platform-dev-Eks', resources: BROKEN, region: 'eu-west-1' });
    const target = targetWith(BROKEN, { account: account.id, region: 'eu-west-1', stack: 'platform-dev-Eks' });
    expect(await ask(stackState, target, aws)).toEqual([
      { outcome: 'passed', says: 'platform-dev-Eks is ROLLBACK_COMPLETE', fix: null },
    ]);
  });
});
