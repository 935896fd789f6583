import { aws_kms as kms } from 'aws-cdk-lib';
import { keyRotation as rule } from '../../../../lib/compliance/rules/key-rotation';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const key = (properties = {}) => resource('AWS::KMS::Key', properties);

describe(rule.requirement, () => {
  test('accepts a symmetric key that rotates, and asymmetric and HMAC keys, which cannot', () => {
    expect(judge(rule, key({ EnableKeyRotation: true }))).toEqual([]);
    expect(judge(rule, key({ EnableKeyRotation: 'true', KeySpec: 'SYMMETRIC_DEFAULT' }))).toEqual([]);
    expect(judge(rule, key({ KeySpec: 'RSA_2048' }))).toEqual([]);
    expect(judge(rule, key({ KeySpec: 'HMAC_256' }))).toEqual([]);
  });

  test.each([
    ['a key that says nothing', {}],
    ['a key that does not rotate', { EnableKeyRotation: false, KeySpec: 'SYMMETRIC_DEFAULT' }],
    ['rotation on one branch only', { EnableKeyRotation: either(true) }],
    ['a key that is symmetric on one branch', { KeySpec: either('RSA_2048') }],
    ['a value known only at deployment', { EnableKeyRotation: { Ref: 'Rotate' } }],
  ])('refuses %s', (_, properties) => {
    expect(judge(rule, key(properties))).toEqual(['It']);
  });

  test('sees an override that stops rotation and one that starts it', () => {
    const template = rendered((stack) => {
      const stopped = new kms.Key(stack, 'Stopped', { enableKeyRotation: true });
      const started = new kms.Key(stack, 'Started');
      (stopped.node.defaultChild as kms.CfnKey).addPropertyOverride('EnableKeyRotation', false);
      (started.node.defaultChild as kms.CfnKey).addPropertyOverride('EnableKeyRotation', true);
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Stopped/)]);
  });
});
