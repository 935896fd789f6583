import { Aspects, CfnResource, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';

import { FunctionLogs } from '../../../../lib/compliance/hardening/function-logs';
import type { Environment } from '../../../../lib/config/schema';
import { testApp } from '../../../support/app';
import { valid, withCluster } from '../../../support/configuration';

const WEEK = withCluster({ logRetentionDays: 7 });
const bareFunction = (stack: Stack, id = 'Function') => new CfnResource(stack, id, { type: 'AWS::Lambda::Function' });
const ownFunction = (stack: Stack) =>
  new lambda.Function(stack, 'Own', {
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async () => {};'),
  });

function hardened(build: (stack: Stack) => void, environment: Environment = WEEK): Template {
  const stack = new Stack(testApp(), 'platform-test-Eks', { env: { region: 'us-east-1' } });
  Aspects.of(stack).add(new FunctionLogs(environment));
  build(stack);
  return Template.fromStack(stack);
}
const keyArn = (template: Template) => ({
  'Fn::GetAtt': [Object.keys(template.findResources('AWS::KMS::Key'))[0], 'Arn'],
});

describe('FunctionLogs', () => {
  it('gives a plain function an encrypted log group with an end', () => {
    const template = hardened((stack) => bareFunction(stack));
    const [logGroup] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
    template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: logGroup } } });
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 7, KmsKeyId: keyArn(template) });
  });

  it('gives the log group of a function that has one a key and an end, and no second group', () => {
    const template = hardened((stack) => ownFunction(stack));
    template.resourceCountIs('AWS::Logs::LogGroup', 1);
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 7, KmsKeyId: keyArn(template) });
    template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: Match.absent() });
  });

  it('leaves a log group alone that has a key', () => {
    const template = hardened((stack) => {
      new logs.CfnLogGroup(stack, 'LogGroup', { kmsKeyId: 'arn:own', retentionInDays: 90 });
    });
    template.hasResource('AWS::Logs::LogGroup', {
      Properties: { KmsKeyId: 'arn:own', RetentionInDays: 90 },
      DeletionPolicy: Match.absent(),
    });
    template.resourceCountIs('AWS::KMS::Key', 0);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate', 'Retain'],
    ['destroy', 'Delete', 'Delete'],
  ] as const)(
    'keeps the log groups or not, as the environment says: %s',
    (onDelete, DeletionPolicy, UpdateReplacePolicy) => {
      const template = hardened(
        (stack) => {
          bareFunction(stack);
          ownFunction(stack);
        },
        { ...valid, onDelete },
      );
      template.resourceCountIs('AWS::Logs::LogGroup', 2);
      template.allResources('AWS::Logs::LogGroup', { DeletionPolicy, UpdateReplacePolicy });
    },
  );

  it('makes one key for all functions of a stack, named for it and bound to their groups', () => {
    const template = hardened((stack) => {
      bareFunction(stack, 'One');
      bareFunction(stack, 'Two');
      ownFunction(stack);
    });
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/platform-test/eks-function-logs' });
    const arn = (name: string) => ({
      'Fn::Join': [
        '',
        ['arn:', { Ref: 'AWS::Partition' }, ':logs:us-east-1:', { Ref: 'AWS::AccountId' }, `:log-group:${name}`],
      ],
    });
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'EncryptLogGroups',
            Condition: {
              ArnLike: {
                'kms:EncryptionContext:aws:logs:arn': [arn('/aws/lambda/*'), arn('platform-test-Eks-*')],
              },
            },
          }),
        ]),
      },
    });
  });

  it('gives a function one log group, however often it comes by', () => {
    const template = hardened((stack) => {
      bareFunction(stack);
      Aspects.of(stack).add(new FunctionLogs(WEEK));
    });
    template.resourceCountIs('AWS::Logs::LogGroup', 1);
  });

  it('makes no key where there is no function', () => {
    const template = hardened((stack) => {
      new CfnResource(stack, 'Alias', { type: 'AWS::KMS::Alias' });
    });
    template.resourceCountIs('AWS::KMS::Key', 0);
    template.resourceCountIs('AWS::Logs::LogGroup', 0);
  });
});
