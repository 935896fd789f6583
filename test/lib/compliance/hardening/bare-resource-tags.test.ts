import { Aspects, CfnResource, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';

import { BareResourceTags } from '../../../../lib/compliance/hardening/bare-resource-tags';
import { testApp } from '../../../support/app';

const LIST = [
  { Key: 'project', Value: 'platform' },
  { Key: 'owner', Value: 'team@example.com' },
];
const MAP = { project: 'platform', owner: 'team@example.com' };

function tagged(build: (stack: Stack) => void): Template {
  const stack = new Stack(testApp(), 'Test');
  Aspects.of(stack).add(new BareResourceTags(MAP));
  build(stack);
  return Template.fromStack(stack);
}

describe('BareResourceTags', () => {
  it.each([
    ['AWS::IAM::Role', LIST],
    ['AWS::Lambda::Function', LIST],
    ['AWS::SSM::Parameter', MAP],
  ])('tags a plain resource the way that CloudFormation wants it: %s', (type, Tags) => {
    const template = tagged((stack) => new CfnResource(stack, 'It', { type, properties: { Description: 'kept' } }));
    template.hasResourceProperties(type, { Tags, Description: 'kept' });
  });

  it('leaves plain resources of other types alone: not every type takes tags', () => {
    const template = tagged((stack) => new CfnResource(stack, 'It', { type: 'AWS::KMS::Alias' }));
    template.hasResource('AWS::KMS::Alias', { Properties: Match.absent() });
  });

  it('leaves resources alone that manage their tags themselves', () => {
    const template = tagged((stack) => new iam.CfnRole(stack, 'It', { assumeRolePolicyDocument: {} }));
    template.hasResourceProperties('AWS::IAM::Role', { Tags: Match.absent() });
  });
});
