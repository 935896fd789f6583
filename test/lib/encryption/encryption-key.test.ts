import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';

import { items, textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { Environment, EnvironmentInput } from '../../../lib/config/schema';
import { EncryptionKey } from '../../../lib/encryption/encryption-key';
import { FIXTURES } from '../../fixtures/environments';
import { testApp } from '../../support/app';
import { valid } from '../../support/configuration';
import { platformOf, resourcesOf, statementsIn, tagsIn } from '../../support/templates';

const use = new iam.PolicyStatement({
  sid: 'Use',
  principals: [new iam.ServicePrincipal('example.amazonaws.com')],
  actions: ['kms:Decrypt'],
  resources: ['*'],
});

function keyIn(environment: Environment): Template {
  const stack = new Stack(testApp(), 'Test');
  new EncryptionKey(stack, 'Key', { environment, purpose: 'test', description: 'Encrypts a test', use: [use] });
  return Template.fromStack(stack);
}

/** Every key of both stacks, with the alias that names it. */
const keysOf = (environment: EnvironmentInput) =>
  Object.values(platformOf(environment)).flatMap((stack) =>
    resourcesOf(stack, 'AWS::KMS::Key').map((key) => ({
      ...key,
      aliases: resourcesOf(stack, 'AWS::KMS::Alias')
        .filter(({ properties }) => JSON.stringify(properties['TargetKeyId']).includes(`"${key.logicalId}"`))
        .map(({ properties }) => textOf(properties['AliasName'])),
    })),
  );

describe('EncryptionKey', () => {
  it('rotates, is slow to delete and has a name', () => {
    const template = keyIn({ ...valid, suffix: 'pr12', keyDeletionWindowDays: 14 });
    template.hasResourceProperties('AWS::KMS::Key', {
      Description: 'Encrypts a test',
      EnableKeyRotation: true,
      PendingWindowInDays: 14,
    });
    template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/platform-test-pr12/test' });
  });

  it.each([
    ['retain', 'RetainExceptOnCreate', 'Retain'],
    ['destroy', 'Delete', 'Delete'],
  ] as const)(
    'outlives its stack or not, as the environment says: %s',
    (onDelete, DeletionPolicy, UpdateReplacePolicy) => {
      keyIn({ ...valid, onDelete }).hasResource('AWS::KMS::Key', {
        DeletionPolicy,
        UpdateReplacePolicy,
      });
    },
  );

  it('is administered by the account and used by whom it names, and by nobody else', () => {
    keyIn(valid).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: [
          {
            Sid: 'Administration',
            Effect: 'Allow',
            Principal: {
              AWS: {
                'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']],
              },
            },
            Resource: '*',
          },
          {
            Sid: 'Use',
            Effect: 'Allow',
            Principal: { Service: 'example.amazonaws.com' },
            Action: 'kms:Decrypt',
            Resource: '*',
          },
        ],
      },
    });
  });
});

const { autoMode = dev, fargateOnly = dev, china = dev } = FIXTURES;
const CASES: readonly (readonly [string, EnvironmentInput])[] = [
  ['dev', dev],
  ['prod', prod],
  ['Auto Mode', autoMode],
  ['Fargate only', fargateOnly],
  ['China', china],
];

describe('every key of the platform', () => {
  it.each(CASES)('separates administration from use: %s', (_, environment) => {
    const administration = keysOf(environment).map(
      ({ properties }) => statementsIn(properties['KeyPolicy'])['Administration'],
    );
    expect(administration.length).toBeGreaterThan(4);
    for (const statement of administration) {
      const actions = items(statement, 'Action').map(String);
      expect(actions).toEqual(
        expect.arrayContaining(['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:TagResource']),
      );
      // Whole names only: a wildcard could hold anything.
      expect(actions.filter((action) => !/^kms:[A-Za-z]+$/.test(action))).toEqual([]);
      expect(actions.filter((action) => /Encrypt|Decrypt|GenerateDataKey|CreateGrant|Sign|Mac$/.test(action))).toEqual(
        [],
      );
    }
  });

  it.each(CASES)('rotates, is tagged, and has one name of its own: %s', (_, environment) => {
    const keys = keysOf(environment);
    for (const key of keys) {
      expect(key.properties['EnableKeyRotation']).toBe(true);
      expect(tagsIn(key)).toMatchObject({ environment: environment.name });
      expect(key.aliases).toHaveLength(1);
    }
    const names = keys.flatMap(({ aliases }) => aliases);
    expect(new Set(names).size).toBe(keys.length);
    const prefix = new RegExp(`^alias/platform-${environment.name}(-dr)?/[a-z-]+$`);
    expect(names.filter((name) => !prefix.test(name))).toEqual([]);
  });

  it.each([
    [
      'the first',
      'platform-prod',
      [
        'alarms',
        'alert-router',
        'alerts',
        'backups',
        'cluster',
        'cluster-logs',
        'configuration-history',
        'container-logs',
        'cost-queries',
        'eks-function-logs',
        'fargate-logs',
        'flow-logs',
        'log-archive',
        'volumes',
        'vpc-function-logs',
      ],
    ],
    [
      'the second',
      'platform-prod-dr',
      [
        'alarms',
        'backups',
        'cluster',
        'cluster-logs',
        'container-logs',
        'drregion-function-logs',
        'fargate-logs',
        'flow-logs',
        'log-archive-copy',
        'volumes',
      ],
    ],
  ])('is there for one purpose each in %s Region', (_, prefix, purposes) => {
    const aliases = keysOf(prod).flatMap(({ aliases }) => aliases);
    expect(aliases.filter((alias) => alias.startsWith(`alias/${prefix}/`)).sort()).toEqual(
      purposes.map((purpose) => `alias/${prefix}/${purpose}`),
    );
  });

  it.each([
    ['dev', dev, 7, 'Delete', 'Delete'],
    ['prod', prod, 30, 'RetainExceptOnCreate', 'Retain'],
  ] as const)(
    'follows the environment’s deletion settings: %s',
    (_, environment, days, DeletionPolicy, UpdateReplacePolicy) => {
      for (const { properties, attributes } of keysOf(environment)) {
        expect(properties['PendingWindowInDays']).toBe(days);
        expect(attributes).toMatchObject({ DeletionPolicy, UpdateReplacePolicy });
      }
    },
  );
});
