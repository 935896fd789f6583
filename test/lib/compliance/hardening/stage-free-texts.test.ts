import { AspectPriority, Aspects, Stack, Stage, Tags, type Stage as Scope } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

import { isObject, type JsonObject } from '../../../../lib/compliance/template';
import { StageFreeTexts } from '../../../../lib/compliance/hardening/stage-free-texts';
import { testApp } from '../../../support/app';
import { propertyOf } from '../../../support/property-of';
import { tagsIn } from '../../../support/templates';

const propertiesIn = (resource: unknown): JsonObject => {
  const properties: unknown = propertyOf(resource, 'Properties');
  return isObject(properties) ? properties : {};
};

function texts(scope: Scope, name?: string) {
  const stack = new Stack(scope, 'Stack');
  const vpc = new ec2.Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false });
  if (name !== undefined) Tags.of(vpc).add('Name', name);
  const code = new lambda.CfnFunction(stack, 'Function', {
    code: { zipFile: '' },
    role: 'none',
    description: `Works for ${stack.node.path}/Vpc`,
  });
  Aspects.of(stack).add(new StageFreeTexts(), { priority: AspectPriority.DEFAULT });
  const template = Template.fromStack(stack);
  const named = ['AWS::EC2::VPC', 'AWS::EC2::Subnet', 'AWS::EC2::EIP'].flatMap((type) =>
    Object.values(template.findResources(type)).map(
      (resource) => tagsIn({ properties: propertiesIn(resource) })['Name'],
    ),
  );
  return { named, description: code.description };
}

describe('StageFreeTexts', () => {
  it('names things in a stage as they are named outside of one', () => {
    const outside = texts(testApp());
    expect(outside.named).toContain('Stack/Vpc');
    expect(outside.description).toBe('Works for Stack/Vpc');
    expect(texts(new Stage(testApp(), 'prod'))).toEqual(outside);
  });

  it('leaves a name alone that somebody chose', () => {
    expect(texts(new Stage(testApp(), 'prod'), 'my/prod/network').named).toContain('my/prod/network');
  });
});
