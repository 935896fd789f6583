import { Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as sqs from 'aws-cdk-lib/aws-sqs';

import { readTemplate } from '../../../lib/compliance/template';
import type { Deployable } from '../../../lib/config/schema';
import { DeployableStack, type DeployableStackProps } from '../../../lib/stacks/deployable-stack';
import { testApp } from '../../support/app';
import { valid } from '../../support/configuration';
import { withPipeline } from '../../support/pipeline';
import { tagsIn } from '../../support/templates';

class TestStack extends DeployableStack {
  constructor(of: Deployable, props: Omit<DeployableStackProps, 'of'> = {}) {
    super(testApp(), 'Test', 'A stack for tests', { of, ...props });
  }

  putOut(id: string, description: string, value: string): string {
    return this.outputAcrossRegions(id, description, value);
  }
}

const artifactOf = (stack: TestStack) => Stage.of(stack)?.synth().getStackByName(stack.stackName);

describe('DeployableStack', () => {
  it.each([
    [undefined, 'platform-test-Test'],
    ['pr12', 'platform-test-pr12-Test'],
  ])('is named for project, owner, suffix %p and kind', (suffix, name) => {
    const stack = new TestStack(suffix === undefined ? valid : { ...valid, suffix });
    expect([stack.stackName, stack.node.id, stack.artifactId]).toEqual([name, name, name]);
  });

  it('can stand in another Region under another name than that of its owner there', () => {
    const copy = { ...valid, suffix: 'dr', region: 'us-west-2' };
    const stack = new TestStack(copy, { namedFor: valid });
    expect([stack.stackName, stack.region]).toEqual(['platform-test-Test', 'us-west-2']);
    expect(artifactOf(stack)?.tags).toMatchObject({ suffix: 'dr' });
    expect(new TestStack(valid, { region: 'us-west-1' }).region).toBe('us-west-1');
  });

  it('puts a value out for stacks in other Regions, which read it by stack, Region and name', () => {
    const stack = new TestStack({ ...valid, region: 'us-west-2' });
    expect(stack.resolve(stack.putOut('Answer', 'What it is', 'forty-two'))).toEqual({
      'Fn::GetStackOutput': { StackName: 'platform-test-Test', Region: 'us-west-2', OutputName: 'Answer' },
    });
    expect(Template.fromStack(stack).toJSON()).toMatchObject({
      Outputs: { Answer: { Description: 'What it is', Value: 'forty-two' } },
    });
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toContain('Export');
  });

  it('says what it is and whose', () => {
    expect(Template.fromStack(new TestStack(valid)).toJSON()).toMatchObject({
      Description: 'A stack for tests (platform test)',
    });
  });

  it('belongs to a pipeline as it does to an environment', () => {
    const stack = new TestStack(withPipeline({ account: '111122223333', region: 'eu-central-1' }));
    expect([stack.stackName, stack.account, stack.region]).toEqual([
      'platform-delivery-Test',
      '111122223333',
      'eu-central-1',
    ]);
    expect(artifactOf(stack)?.tags).toMatchObject({ environment: 'delivery' });
  });

  it('goes to the Region of its owner, and to the account where one is named', () => {
    const account = '111122223333';
    expect(artifactOf(new TestStack(valid))?.environment).toMatchObject({
      account: 'unknown-account',
      region: 'us-east-1',
    });
    expect(artifactOf(new TestStack({ ...valid, account, region: 'eu-central-1' }))?.environment).toMatchObject({
      account,
      region: 'eu-central-1',
    });
  });

  it.each([true, false])('is protected from deletion as its owner says: %p', (terminationProtection) => {
    expect(artifactOf(new TestStack({ ...valid, terminationProtection }))?.terminationProtection).toBe(
      terminationProtection,
    );
  });

  it('tags itself and what is in it, the operator’s tags beside the platform’s', () => {
    const tags = {
      project: 'platform',
      environment: 'test',
      suffix: 'pr12',
      owner: 'team@example.com',
      'cost-center': 'testing',
      'managed-by': 'aws-cdk',
      team: 'blue',
    };
    const stack = new TestStack({ ...valid, suffix: 'pr12', tags: { team: 'blue' } });
    new sqs.CfnQueue(stack, 'Queue');
    expect(artifactOf(stack)?.tags).toEqual(tags);
    const { resources } = readTemplate(Template.fromStack(stack).toJSON(), { stackName: '', requiredTags: [] });
    expect([...resources.values()].map(tagsIn)).toEqual([tags]);
  });
});
