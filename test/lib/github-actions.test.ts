import { Template } from 'aws-cdk-lib/assertions';

import { buildGithubActions } from '../../lib/github-actions';
import { testApp } from '../support/app';
import { propertiesOf } from '../support/construct-stack';
import { valid, withRecovery } from '../support/configuration';
import { withPipeline } from '../support/pipeline';
import { propertyOf } from '../support/property-of';
import { deployingRolesIn, targetIn } from './delivery/support/parts';

describe('buildGithubActions', () => {
  const [one, other] = ['444455556666', '777788889999'];
  const environments = [
    { ...valid, account: one },
    { ...withRecovery(), name: 'prod', account: other },
  ];
  const stack = buildGithubActions(testApp(), withPipeline(), environments);
  const template = Template.fromStack(stack);

  it('makes one stack, where the pipeline would stand', () => {
    expect([stack.stackName, stack.region]).toEqual(['platform-delivery-GitHubActions', 'us-east-1']);
  });

  it('lets the jobs of each environment reach the targets of that environment, and of no other', () => {
    const reached = propertiesOf(template.findResources('AWS::IAM::ManagedPolicy')).map((policy) =>
      propertyOf(policy, 'PolicyDocument', 'Statement', 0, 'Resource'),
    );
    expect(reached).toEqual([
      deployingRolesIn([targetIn('us-east-1', one)]),
      deployingRolesIn([targetIn('us-east-1', other), targetIn('us-west-2', other)]),
    ]);
  });
});
