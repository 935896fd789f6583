import { CreateStackCommand } from '@aws-sdk/client-cloudformation';

import { deployedTemplate } from '../../../../scripts/kubernetes-upgrade/apply/deployed-template';
import { emulatedAccount } from '../../../support/emulated-account';

const account = emulatedAccount();

describe('deployedTemplate', () => {
  it('is the template that the stack was deployed with', async () => {
    const TemplateBody = JSON.stringify({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { T: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'one' } } },
    });
    await account
      .freshAws('us-east-1', 60_000)
      .cloudFormation()
      .send(new CreateStackCommand({ StackName: 'one', TemplateBody }));
    const found = await deployedTemplate(account.aws(), 'one');
    expect(found?.template.conditions).toEqual({ Never: { 'Fn::Equals': ['a', 'b'] } });
    expect(found?.template.resources.get('T')).toMatchObject({
      type: 'AWS::SNS::Topic',
      properties: { TopicName: 'one' },
    });
  });

  it('is nothing where there is no such stack', async () => {
    expect(await deployedTemplate(account.aws(), 'none')).toBeUndefined();
  });

  it('is no missing stack when AWS refuses', async () => {
    await account.refuse({ service: 'cloudformation', kind: 'denied' });
    await expect(deployedTemplate(account.aws(), 'one')).rejects.toThrow(/not authorized/);
  });
});
