import { CfnResource, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sqs from 'aws-cdk-lib/aws-sqs';

import { readTemplate } from '../../../lib/compliance/template';
import type { Environment } from '../../../lib/config/schema';
import { PlatformStack } from '../../../lib/stacks/platform-stack';
import { testApp } from '../../support/app';
import { valid } from '../../support/configuration';
import { tagsIn } from '../../support/templates';

class TestStack extends PlatformStack {
  constructor(environment: Environment, namedFor = environment) {
    super(testApp(), 'Test', 'A stack for tests', { environment, namedFor });
  }

  putOut(id: string, description: string, value: string): string {
    return this.outputAcrossRegions(id, description, value);
  }
}

const artifactOf = (stack: TestStack) => Stage.of(stack)?.synth().getStackByName(stack.stackName);

describe('PlatformStack', () => {
  it.each([
    [undefined, 'platform-test-Test'],
    ['pr12', 'platform-test-pr12-Test'],
  ])('is named for project, environment, suffix %p and kind', (suffix, name) => {
    const stack = new TestStack(suffix === undefined ? valid : { ...valid, suffix });
    expect([stack.stackName, stack.node.id, stack.artifactId]).toEqual([name, name, name]);
  });

  it('can stand in another Region under the name of the environment that it is for', () => {
    const stack = new TestStack({ ...valid, suffix: 'dr', region: 'us-west-2' }, valid);
    expect([stack.stackName, stack.region]).toEqual(['platform-test-Test', 'us-west-2']);
    expect(artifactOf(stack)?.tags).toMatchObject({ suffix: 'dr' });
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

  it('goes to the region of the environment, and to its account where one is named', () => {
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

  it.each([true, false])('is protected from deletion as the environment says: %p', (terminationProtection) => {
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

  it('reads its zones from the configuration, in its order', () => {
    const environment = { ...valid, region: 'eu-west-1', network: { ...valid.network, availabilityZones: ['c', 'a'] } };
    expect(new TestStack(environment).availabilityZones).toEqual(['eu-west-1c', 'eu-west-1a']);
  });

  it('asks AWS for nothing, even with a concrete account', () => {
    const stack = new TestStack({ ...valid, account: '111122223333' });
    expect(stack.availabilityZones).toEqual(['us-east-1a', 'us-east-1b']);
    expect(Stage.of(stack)?.synth().manifest.missing).toBeUndefined();
  });

  it('hardens what constructs make in it', () => {
    const stack = new TestStack(valid);
    new CfnResource(stack, 'Function', { type: 'AWS::Lambda::Function' });
    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
      LoggingConfig: Match.anyValue(),
      Tags: Match.anyValue(),
    });
  });
});
