import { verifyStack } from '../../../scripts/deploy/verify-stack';
import { readTemplate } from '../../../lib/compliance/template';
import type { TargetStack } from '../../../scripts/preflight/target';
import { unconnectedAws } from '../destroy/support/aws';
import { answer } from '../rehearse/support/answer';

const BODY = { Resources: { Topic: { Type: 'AWS::SNS::Topic' } }, Outputs: { TopicArn: { Value: 'arn' } } };

const STACK: TargetStack = {
  name: 'platform-test-Eks',
  account: '111122223333',
  region: 'eu-west-1',
  template: readTemplate(BODY, { stackName: 'platform-test-Eks', requiredTags: [] }),
  bootstrap: null,
};

interface Standing {
  readonly StackStatus?: string;
  readonly Outputs?: readonly object[];
  readonly template?: object;
}

/** What is found out about a stack that stands so. */
function verified({ template = BODY, ...stack }: Standing) {
  const aws = unconnectedAws();
  const complete = { StackStatus: 'UPDATE_COMPLETE', Outputs: [{ OutputKey: 'TopicArn', OutputValue: 'arn:topic' }] };
  answer(aws.cloudFormation(), {
    DescribeStacksCommand: () => ({ Stacks: [{ ...complete, ...stack }] }),
    GetTemplateCommand: () => ({ TemplateBody: JSON.stringify(template) }),
  });
  return verifyStack(STACK, BODY, aws);
}

describe('verifyStack', () => {
  it('finds nothing wrong with a stack that is what was to be deployed, and reads its outputs', async () => {
    expect(await verified({})).toEqual({
      name: 'platform-test-Eks',
      account: '111122223333',
      region: 'eu-west-1',
      status: 'UPDATE_COMPLETE',
      outputs: { TopicArn: 'arn:topic' },
      deviations: [],
    });
  });

  it.each(['CREATE_COMPLETE', 'IMPORT_COMPLETE'])('takes %s for the end of a deployment, too', async (StackStatus) => {
    expect((await verified({ StackStatus })).deviations).toEqual([]);
  });

  it.each<[string, Standing, string]>([
    ['a status', { StackStatus: 'UPDATE_ROLLBACK_COMPLETE' }, 'its status is UPDATE_ROLLBACK_COMPLETE'],
    [
      'another template',
      { template: { ...BODY, Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'mine' } } } } },
      'its template is not the one that was checked',
    ],
    ['a missing output', { Outputs: [] }, 'these outputs are missing: TopicArn'],
    [
      'an empty output',
      { Outputs: [{ OutputKey: 'TopicArn', OutputValue: '' }] },
      'these outputs are missing: TopicArn',
    ],
  ])('names %s that is not as it should be', async (_, standing, deviation) => {
    expect((await verified(standing)).deviations).toEqual([deviation]);
  });
});
