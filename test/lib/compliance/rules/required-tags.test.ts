import { aws_ec2 as ec2, aws_sqs as sqs, Tags } from 'aws-cdk-lib';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requiredTags as rule, UNTAGGABLE } from '../../../../lib/compliance/rules/required-tags';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const list = (...keys: string[]) => keys.map((Key) => ({ Key, Value: 'x' }));
const TAGS = list('environment', 'owner', 'Name');
const queue = (Tags: Json) => resource('AWS::SQS::Queue', { Tags });

describe(rule.requirement, () => {
  test('accepts the tags as a list, as a map and under a name of their own', () => {
    expect(judge(rule, queue(TAGS))).toEqual([]);
    expect(judge(rule, resource('AWS::SSM::Parameter', { Tags: { environment: 'dev', owner: 'us' } }))).toEqual([]);
    expect(
      judge(rule, resource('AWS::Backup::BackupVault', { BackupVaultTags: { environment: 'dev', owner: 'us' } })),
    ).toEqual([]);
    expect(judge(rule, resource('AWS::Budgets::Budget', { ResourceTags: TAGS }))).toEqual([]);
  });

  test.each<[string, Json, string[]]>([
    ['a missing key', list('environment'), ['It[owner]']],
    ['a key in other letters', list('environment', 'Owner'), ['It[owner]']],
    ['a key that may be absent', [...list('environment'), either({ Key: 'owner', Value: 'x' })], ['It[owner]']],
    ['tags that may be absent', either(TAGS), ['It']],
    ['a key on one branch', either(TAGS, list('environment')), ['It[owner]']],
    ['no tag that is required', list('Name'), ['It']],
    ['an empty list', [], ['It']],
    ['tags known only at deployment', { Ref: 'Tags' }, ['It']],
  ])('judges %s', (_, tags, expected) => {
    expect(judge(rule, queue(tags))).toEqual(expected);
  });

  test('refuses a taggable type without tags, and a type that it does not know', () => {
    expect(judge(rule, resource('AWS::SQS::Queue'))).toEqual(['It']);
    expect(judge(rule, resource('AWS::Brand::New'))).toEqual(['It']);
    expect(judge(rule, resource('Vendor::Some::Thing::MODULE'))).toEqual(['It']);
  });

  test.each(['AWS::IAM::Policy', 'AWS::KMS::Alias', 'AWS::EC2::Route', 'AWS::CDK::Metadata', 'Custom::Anything'])(
    'leaves out %s, which cannot be tagged',
    (type) => {
      expect(judge(rule, resource(type))).toEqual([]);
    },
  );

  test('demands that a launch template tags instances, volumes and itself', () => {
    const specification = (ResourceType: string, Tags: Json = TAGS) => ({ ResourceType, Tags });
    const launchTemplate = (inner: Json, own: Json) =>
      resource('AWS::EC2::LaunchTemplate', {
        LaunchTemplateData: { TagSpecifications: inner },
        TagSpecifications: own,
      });
    const own = [specification('launch-template')];
    const both = [specification('instance'), specification('volume')];
    expect(judge(rule, launchTemplate(both, own))).toEqual([]);
    expect(judge(rule, launchTemplate([specification('instance')], own))).toEqual(['It[volume]']);
    expect(judge(rule, launchTemplate([...both.slice(0, 1), specification('volume', list('owner'))], own))).toEqual([
      'It[volume:environment]',
    ]);
    expect(judge(rule, launchTemplate(both, []))).toEqual(['It[launch-template]']);
    expect(judge(rule, resource('AWS::EC2::LaunchTemplate'))).toEqual([
      'It[instance]',
      'It[volume]',
      'It[launch-template]',
    ]);
  });

  test('accepts what CDK tags, and sees an override that drops a tag', () => {
    const template = rendered((stack) => {
      Tags.of(stack).add('environment', 'dev');
      Tags.of(stack).add('owner', 'us');
      new ec2.LaunchTemplate(stack, 'Lt');
      new sqs.Queue(stack, 'Queue');
      new sqs.CfnQueue(stack, 'Dropped').addPropertyOverride('Tags', list('owner'));
    });
    expect(findingsOf(rule, template)).toEqual(['Dropped[environment]']);
  });

  test.each(Object.keys(UNTAGGABLE))('agrees with aws-cdk-lib on what cannot be tagged in %s', (service) => {
    const listed = UNTAGGABLE[service]?.trim().split(/\s+/) ?? [];
    expect(listed).toEqual(untaggableOf(service));
  });
});

/** Types with specifications of their own in place of tags: the rule judges launch templates, and refuses the others. */
const SPECIFIED = [
  'CapacityReservation',
  'CapacityReservationFleet',
  'ClientVpnEndpoint',
  'EC2Fleet',
  'LaunchTemplate',
  'SpotFleet',
];

/** Where the folder in aws-cdk-lib is not named for the service. */
const FOLDERS: Readonly<Record<string, string>> = { CloudFormation: 'core' };

/** Types of a service whose construct in aws-cdk-lib has no TagManager. */
function untaggableOf(service: string): string[] {
  const library = dirname(require.resolve('aws-cdk-lib/package.json'));
  const name = service.toLowerCase();
  const file = [`aws-${name}`, FOLDERS[service] ?? '']
    .map((folder) => join(library, folder, 'lib', `${name}.generated.js`))
    .find((path) => existsSync(path));
  const source = file === undefined ? '' : readFileSync(file, 'utf8');
  const types = [...source.matchAll(/CFN_RESOURCE_TYPE_NAME="AWS::\w+::(\w+)"/g)].map(([, type = '']) => type);
  const tagged = new Set([...source.matchAll(/TagManager\([^"]{0,80}"AWS::\w+::(\w+)"/g)].map(([, type = '']) => type));
  return [...new Set(types)].filter((type) => !tagged.has(type) && !SPECIFIED.includes(type)).sort();
}
