import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import { imdsv2Required as rule } from '../../../../lib/compliance/rules/imdsv2-required';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const STRICT = { HttpTokens: 'required', HttpPutResponseHopLimit: 1 };
const launchTemplate = (MetadataOptions: Json, name = 'lt') =>
  resource('AWS::EC2::LaunchTemplate', { LaunchTemplateName: name, LaunchTemplateData: { MetadataOptions } });
const instance = (properties: Record<string, Json>) => resource('AWS::EC2::Instance', properties);

describe(rule.requirement, () => {
  test('accepts required tokens and one hop, as number or text', () => {
    expect(judge(rule, launchTemplate(STRICT))).toEqual([]);
    expect(judge(rule, launchTemplate({ ...STRICT, HttpPutResponseHopLimit: '1' }))).toEqual([]);
    expect(judge(rule, instance({ MetadataOptions: STRICT }))).toEqual([]);
  });

  test.each([
    ['optional tokens', { ...STRICT, HttpTokens: 'optional' }, ['It[HttpTokens]']],
    ['two hops', { ...STRICT, HttpPutResponseHopLimit: 2 }, ['It[HttpPutResponseHopLimit]']],
    ['no hop limit', { HttpTokens: 'required' }, ['It[HttpPutResponseHopLimit]']],
    ['no options at all', {}, ['It[HttpTokens]', 'It[HttpPutResponseHopLimit]']],
    ['one branch of a condition', { ...STRICT, HttpTokens: either('required', 'optional') }, ['It[HttpTokens]']],
    ['options that may be absent', either(STRICT), ['It[HttpTokens]', 'It[HttpPutResponseHopLimit]']],
    ['a value known only at deployment', { ...STRICT, HttpTokens: { Ref: 'Tokens' } }, ['It[HttpTokens]']],
  ])('refuses %s', (_, options, expected) => {
    expect(judge(rule, launchTemplate(options))).toEqual(expected);
  });

  test('accepts a condition whose branches are both strict', () => {
    expect(judge(rule, launchTemplate(either(STRICT, STRICT)))).toEqual([]);
  });

  test('refuses a launch template without data', () => {
    expect(judge(rule, resource('AWS::EC2::LaunchTemplate'))).toHaveLength(2);
  });

  test('refuses a launch configuration without options', () => {
    expect(judge(rule, resource('AWS::AutoScaling::LaunchConfiguration'))).toHaveLength(2);
  });

  test('refuses a node group without a launch template, which EKS gives one of its own', () => {
    const nodegroup = (properties: Record<string, Json>) => resource('AWS::EKS::Nodegroup', properties);
    expect(judge(rule, nodegroup({}))).toEqual(['It[LaunchTemplate]']);
    expect(judge(rule, nodegroup({ LaunchTemplate: either({ Id: 'lt' }) }))).toEqual(['It[LaunchTemplate]']);
    expect(judge(rule, nodegroup({ LaunchTemplate: { Id: { Ref: 'Lt' } } }))).toEqual([]);
  });

  test.each<[string, Json]>([
    ['id', { LaunchTemplateId: { Ref: 'Lt' }, Version: '1' }],
    ['attribute', { LaunchTemplateId: { 'Fn::GetAtt': ['Lt', 'LaunchTemplateId'] } }],
    ['name', { LaunchTemplateName: 'lt' }],
  ])('judges an instance through the launch template that it uses by %s', (_, LaunchTemplate) => {
    expect(judge(rule, instance({ LaunchTemplate }), { Lt: launchTemplate(STRICT) })).toEqual([]);
    expect(judge(rule, instance({ LaunchTemplate }), { Lt: launchTemplate({}) })).toEqual([
      'Lt[HttpTokens]',
      'Lt[HttpPutResponseHopLimit]',
    ]);
  });

  test('refuses an instance whose launch template is elsewhere, or whose own options loosen it', () => {
    const others = { Lt: launchTemplate(STRICT) };
    expect(judge(rule, instance({ LaunchTemplate: { LaunchTemplateId: 'lt-1' } }), others)).toHaveLength(2);
    expect(
      judge(
        rule,
        instance({ LaunchTemplate: { LaunchTemplateId: { Ref: 'Lt' } }, MetadataOptions: { HttpTokens: 'optional' } }),
        others,
      ),
    ).toEqual(['It[HttpTokens]']);
  });

  test('sees an override that loosens and one that mends', () => {
    const template = rendered((stack) => {
      const loosened = new ec2.LaunchTemplate(stack, 'Loosened', { requireImdsv2: true, httpPutResponseHopLimit: 1 });
      const mended = new ec2.LaunchTemplate(stack, 'Mended');
      const path = 'LaunchTemplateData.MetadataOptions';
      (loosened.node.defaultChild as ec2.CfnLaunchTemplate).addPropertyOverride(`${path}.HttpTokens`, 'optional');
      (mended.node.defaultChild as ec2.CfnLaunchTemplate).addPropertyOverride(path, STRICT);
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Loosened.*\[HttpTokens\]$/)]);
  });
});
