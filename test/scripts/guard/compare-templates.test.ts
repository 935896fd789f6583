import type { JsonObject } from '../../../lib/compliance/template';
import { compareTemplates } from '../../../scripts/guard/compare-templates';
import { dependency, type Shifts } from '../../../scripts/guard/dependencies';
import { resource, resourcesOf, stackOf } from './support/stacks';

const said = (old: JsonObject, recent: JsonObject, outside: Shifts = new Map()): string[] =>
  compareTemplates(resourcesOf(old), resourcesOf(recent), outside).map(({ logicalId, effect, causes }) =>
    `${logicalId} ${effect} ${causes.map(({ property }) => property).join(',')}`.trim(),
  );

const vpc = (CidrBlock: string) => resource('AWS::EC2::VPC', { CidrBlock });
const subnet = resource('AWS::EC2::Subnet', { VpcId: { Ref: 'Vpc' } });
const group = resource('AWS::EKS::Nodegroup', { Subnets: [{ 'Fn::Join': ['', [{ Ref: 'Subnet' }]] }] });

describe(compareTemplates, () => {
  test('follows references from one replaced resource to the next, whatever their order', () => {
    const others = { Group: group, Subnet: subnet };
    expect(said({ ...others, Vpc: vpc('10.0.0.0/16') }, { ...others, Vpc: vpc('10.1.0.0/16') })).toEqual([
      'Group replace Subnets',
      'Subnet replace VpcId',
      'Vpc replace CidrBlock',
    ]);
  });

  test('follows a replacement that is possible as one that is possible', () => {
    const shared = (InstanceTenancy: string) => resource('AWS::EC2::VPC', { InstanceTenancy });
    expect(said({ Vpc: shared('default'), Subnet: subnet }, { Vpc: shared('dedicated'), Subnet: subnet })).toEqual([
      'Vpc may-replace InstanceTenancy',
      'Subnet may-replace VpcId',
    ]);
  });

  test('takes another logical id for a deletion and an addition', () => {
    expect(said({ Old: subnet }, { New: subnet })).toEqual(['Old delete', 'New add']);
  });

  test('leaves out what the CDK writes for itself', () => {
    const metadata = (Analytics: string) => resource('AWS::CDK::Metadata', { Analytics });
    expect(said({ CDKMetadata: metadata('a') }, { CDKMetadata: metadata('b') })).toEqual([]);
  });

  test('counts in what other stacks change', () => {
    const importing = { Subnet: resource('AWS::EC2::Subnet', { VpcId: { 'Fn::ImportValue': 'network:Vpc' } }) };
    const outside: Shifts = new Map([[dependency.export('network:Vpc'), { certainty: 'certain', because: 'it goes' }]]);
    expect(said(importing, importing, outside)).toEqual(['Subnet replace VpcId']);
  });

  test('does not know what another default of a parameter does', () => {
    const stack = (Default: string) =>
      stackOf({
        Parameters: { Cidr: { Type: 'String', Default } },
        Resources: { Vpc: resource('AWS::EC2::VPC', { CidrBlock: { Ref: 'Cidr' } }) },
      });
    expect(compareTemplates(stack('10.0.0.0/16'), stack('10.1.0.0/16'), new Map())).toMatchObject([
      {
        logicalId: 'Vpc',
        effect: 'may-replace',
        causes: [{ property: 'CidrBlock', because: expect.stringMatching(/Cidr/) as unknown }],
      },
    ]);
  });
});
