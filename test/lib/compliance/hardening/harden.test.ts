import { CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { harden } from '../../../../lib/compliance/hardening/harden';
import { dev } from '../../../../lib/config/environments/dev';
import { testApp } from '../../../support/app';
import { valid } from '../../../support/configuration';
import { platformOf, resourcesOf, tagsIn } from '../../../support/templates';

describe('harden', () => {
  it('gives what constructs make later both logs and tags', () => {
    const stack = new Stack(testApp(), 'platform-test-Test');
    harden(stack, valid);
    new CfnResource(stack, 'Function', { type: 'AWS::Lambda::Function' });
    const template = Template.fromStack(stack);
    const [logGroup] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
    template.hasResourceProperties('AWS::Lambda::Function', {
      LoggingConfig: { LogGroup: { Ref: logGroup } },
      Tags: [
        { Key: 'project', Value: 'platform' },
        { Key: 'environment', Value: 'test' },
        { Key: 'owner', Value: 'team@example.com' },
        { Key: 'cost-center', Value: 'testing' },
        { Key: 'managed-by', Value: 'aws-cdk' },
      ],
    });
  });

  it('reaches the functions that the CDK makes for itself: each has a tag, and a log group with a key and an end', () => {
    const { vpc, eks } = platformOf(dev);
    for (const stack of [vpc, eks]) {
      const key = { 'Fn::GetAtt': [expect.any(String), 'Arn'] };
      const functions = resourcesOf(stack, 'AWS::Lambda::Function');
      expect(functions.length).toBeGreaterThan(0);
      expect(functions.filter((made) => tagsIn(made)['environment'] !== 'dev')).toEqual([]);
      const groups = resourcesOf(stack, 'AWS::Logs::LogGroup').map(({ logicalId, properties }) => ({
        logicalId,
        ...properties,
      }));
      expect(groups).toEqual(groups.map((group) => ({ ...group, KmsKeyId: key, RetentionInDays: 7 })));
      for (const { logicalId, properties } of functions) {
        const written = JSON.stringify(properties['LoggingConfig'] ?? {});
        const has = groups.some(
          (group) =>
            written.includes(`"${group.logicalId}"`) || JSON.stringify(group).includes(`{"Ref":"${logicalId}"}`),
        );
        expect([logicalId, has]).toEqual([logicalId, true]);
      }
    }
  });
});
