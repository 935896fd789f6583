import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import { volumeEncryption as rule } from '../../../../lib/compliance/rules/volume-encryption';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const device = (Encrypted: Json, DeviceName: Json = '/dev/xvda') => ({ DeviceName, Ebs: { Encrypted } });
const launchTemplate = (BlockDeviceMappings: Json) =>
  resource('AWS::EC2::LaunchTemplate', { LaunchTemplateData: { BlockDeviceMappings } });

describe(rule.requirement, () => {
  test('accepts encrypted devices, instance stores and suppressed devices', () => {
    const others: Json[] = [
      { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
      { DeviceName: '/dev/sdc', NoDevice: '' },
    ];
    expect(judge(rule, launchTemplate([device(true), ...others]))).toEqual([]);
    expect(judge(rule, resource('AWS::EC2::Volume', { Encrypted: true }))).toEqual([]);
  });

  test.each<[string, Json, string[]]>([
    ['an open device', [device(true), device(false, '/dev/xvdb')], ['It[/dev/xvdb]']],
    ['a device that says nothing', [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } }], ['It[/dev/xvda]']],
    ['a device without a name', [{ Ebs: {} }], ['It[0]']],
    ['one branch of a condition', [device(either(true, false))], ['It[/dev/xvda]']],
    ['a device that appears on a condition', [device(true), either(device(false, '/dev/b'))], ['It[/dev/b]']],
    ['no devices', [], ['It[BlockDeviceMappings]']],
    ['devices that may be absent', either([device(true)]), ['It[BlockDeviceMappings]']],
    ['a value known only at deployment', [device({ Ref: 'Encrypted' })], ['It[/dev/xvda]']],
  ])('refuses %s', (_, mappings, expected) => {
    expect(judge(rule, launchTemplate(mappings))).toEqual(expected);
  });

  test('refuses a launch template, an instance and a launch configuration that list no devices', () => {
    for (const type of ['AWS::EC2::LaunchTemplate', 'AWS::EC2::Instance', 'AWS::AutoScaling::LaunchConfiguration']) {
      expect(judge(rule, resource(type))).toEqual(['It[BlockDeviceMappings]']);
    }
  });

  test('leaves an instance with a launch template to that template, but not its own devices', () => {
    const LaunchTemplate = { LaunchTemplateId: { Ref: 'Lt' } };
    const others = { Lt: launchTemplate([device(true)]) };
    expect(judge(rule, resource('AWS::EC2::Instance', { LaunchTemplate }), others)).toEqual([]);
    expect(judge(rule, resource('AWS::EC2::Instance', { LaunchTemplate }))).toEqual(['It[BlockDeviceMappings]']);
    expect(
      judge(rule, resource('AWS::EC2::Instance', { LaunchTemplate, BlockDeviceMappings: [device(false)] }), others),
    ).toEqual(['It[/dev/xvda]']);
  });

  test('refuses a volume that is not encrypted', () => {
    expect(judge(rule, resource('AWS::EC2::Volume', { Size: 1 }))).toEqual(['It']);
  });

  test('sees an override that opens a device', () => {
    const template = rendered((stack) => {
      const volume = ec2.BlockDeviceVolume.ebs(20, { encrypted: true });
      const made = new ec2.LaunchTemplate(stack, 'Lt', { blockDevices: [{ deviceName: '/dev/xvda', volume }] });
      const path = 'LaunchTemplateData.BlockDeviceMappings.0.Ebs.Encrypted';
      (made.node.defaultChild as ec2.CfnLaunchTemplate).addPropertyOverride(path, false);
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/\[\/dev\/xvda\]$/)]);
  });
});
