import type { Finding, Rule } from '../rule';
import { certainItems, isTrue, items, outcomes, textOf, type Json } from '../template';
import { usesLaunchTemplate } from './imdsv2-required';

/** The block devices of a type: the path to them. */
const DEVICES: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateData', 'BlockDeviceMappings'],
  'AWS::EC2::Instance': ['BlockDeviceMappings'],
  'AWS::AutoScaling::LaunchConfiguration': ['BlockDeviceMappings'],
};

export const volumeEncryption: Rule = {
  id: 'volume-encryption',
  requirement: 'Every EBS volume is encrypted, and no instance is left with the volumes of its image.',
  fix: 'Set Encrypted to true on every volume, and list the block devices of every launch template.',
  check({ type, properties }, template) {
    if (type === 'AWS::EC2::Volume') {
      return outcomes(properties, 'Encrypted').every(isTrue) ? [] : [{ location: 'Encrypted' }];
    }
    const path = DEVICES[type];
    if (path === undefined) return [];
    const location = path.join('.');
    const open = items(properties, ...path).flatMap((device, index): Finding[] =>
      isEncrypted(device) ? [] : [{ finding: nameOf(device, index), location: `${location}.${index}.Ebs.Encrypted` }],
    );
    const listed = outcomes(properties, ...path).every((devices) => certainItems(devices).length > 0);
    const inherited = type === 'AWS::EC2::Instance' && usesLaunchTemplate(properties, template);
    return listed || inherited ? open : [...open, { finding: 'BlockDeviceMappings', location }];
  },
};

/** A device without `Ebs` is an instance store, or no device at all. */
const isEncrypted = (device: Json): boolean =>
  outcomes(device, 'Ebs').every((ebs) => ebs === undefined || outcomes(ebs, 'Encrypted').every(isTrue));

const nameOf = (device: Json, index: number): string => {
  const name = outcomes(device, 'DeviceName')[0];
  return name === undefined ? String(index) : textOf(name);
};
