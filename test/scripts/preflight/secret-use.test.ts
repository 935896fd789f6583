import type { Json, JsonObject } from '../../../lib/compliance/template';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { secretUses } from '../../../scripts/preflight/secret-use';
import { FIXTURES } from '../../fixtures/environments';
import { platformTarget } from './support/platform-target';
import { readerOf } from './support/secrets';
import { targetWith } from './support/target';

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1';
const OTHER_KEY = 'arn:aws:kms:us-east-1:123456789012:key/2';
const policy = (name: string, key?: string) => readerOf(name, key)['Reader'] ?? null;
const statement = (Resource: Json, Effect = 'Allow') => ({
  Effect,
  Action: 'secretsmanager:GetSecretValue',
  Resource,
});
const policyOf = (...Statement: readonly JsonObject[]) => ({
  Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement } } },
});

const usesOf = (resources: JsonObject) => secretUses(targetWith(resources, { stack: 'platform-test-Security' }));

describe('the secrets that a target uses by name', () => {
  it('are those that policies name, with the keys that the same policy opens', () => {
    expect(usesOf({ One: policy('slack', KEY) })).toEqual([
      { name: 'slack', region: 'us-east-1', stacks: ['platform-test-Security'], keys: [KEY] },
    ]);
  });

  it('are found in policies of their own and in those of roles, in whichever Region they are', () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:deep/name-??????';
    const PolicyDocument = { Statement: [statement(['arn:aws:s3:::bucket', arn])] };
    const Role = { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'inline', PolicyDocument }] } };
    const found = [{ name: 'deep/name', region: 'eu-west-1', stacks: ['platform-test-Security'], keys: [] }];
    expect(usesOf({ Role })).toEqual(found);
    expect(usesOf(policyOf(statement(arn)))).toEqual(found);
  });

  it('are no patterns, no ARNs that a deployment makes, and nothing that is denied', () => {
    const arn = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`;
    expect(
      usesOf(policyOf(statement(arn('team/*')), statement({ Ref: 'Secret' }), statement(arn('x-??????'), 'Deny'))),
    ).toEqual([]);
  });

  it('have the keys that everybody who uses them may use', () => {
    const keysOf = (...policies: readonly ReturnType<typeof policy>[]) =>
      usesOf(Object.fromEntries(policies.map((one, index) => [`Policy${index}`, one]))).map(({ keys }) => keys);
    expect(keysOf(policy('slack', KEY), policy('slack', KEY))).toEqual([[KEY]]);
    expect(keysOf(policy('slack', KEY), policy('slack', OTHER_KEY))).toEqual([[]]);
    expect(keysOf(policy('slack', KEY), policy('slack'))).toEqual([[]]);
  });

  it('are the webhook of Slack and what is replicated', () => {
    const names = (environment: EnvironmentInput | undefined) =>
      secretUses(platformTarget(environment)).map(({ name }) => name);
    expect(names(prod)).toEqual(['platform/slack-webhook']);
    expect(names(FIXTURES['pilotLight'])).toEqual(['payments/stripe']);
  });
});
