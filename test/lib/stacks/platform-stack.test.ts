import { CfnResource, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';

import type { Environment } from '../../../lib/config/schema';
import { PlatformStack } from '../../../lib/stacks/platform-stack';
import { testApp } from '../../support/app';
import { valid } from '../../support/configuration';

class TestStack extends PlatformStack {
  constructor(environment: Environment, props: { readonly namedFor?: Environment; readonly region?: string } = {}) {
    super(testApp(), 'Test', 'A stack for tests', { environment, ...props });
  }
}

describe('PlatformStack', () => {
  it('belongs to its environment, under its name and in its Region unless it is told otherwise', () => {
    const copy = { ...valid, suffix: 'dr', region: 'us-west-2' };
    const placed = (stack: TestStack) => [stack.stackName, stack.region];
    expect(placed(new TestStack(copy))).toEqual(['platform-test-dr-Test', 'us-west-2']);
    expect(placed(new TestStack(copy, { namedFor: valid }))).toEqual(['platform-test-Test', 'us-west-2']);
    expect(placed(new TestStack(valid, { region: 'us-west-1' }))).toEqual(['platform-test-Test', 'us-west-1']);
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
