import { readFileSync } from 'node:fs';
import { aws_sns as sns, aws_sqs as sqs } from 'aws-cdk-lib';
import { environmentInName as rule, NAMES } from '../../../../lib/compliance/rules/environment-in-name';
import { readTemplate, type Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource, templateOf } from '../../../support/template-of';

const queue = (QueueName: Json) => resource('AWS::SQS::Queue', { QueueName });
const join = (...parts: Json[]): Json => ({ 'Fn::Join': ['', parts] });

describe(rule.requirement, () => {
  test.each<[string, Json]>([
    ['the prefix alone', 'platform-dev'],
    ['the prefix in front', 'platform-dev-interruptions'],
    ['the prefix in a path', '/aws/eks/platform-dev/cluster'],
    ['the prefix with other separators', 'platform_dev_costs'],
    ['the prefix in capitals', 'Platform-Dev-Alarms'],
    ['the prefix in a literal part', join('platform-dev-', { Ref: 'AWS::Region' })],
    ['the name of the stack', { 'Fn::Sub': '${AWS::StackName}-queue' }],
    ['a name of another stack of the environment', { 'Fn::ImportValue': 'platform-dev-Eks:ClusterName' }],
    ['a reference and nothing else', { Ref: 'Parameter' }],
    ['separators and references', join({ Ref: 'A' }, '/', { Ref: 'B' })],
    ['no name', { Ref: 'AWS::NoValue' }],
  ])('accepts %s', (_, name) => {
    expect(judge(rule, queue(name))).toEqual([]);
  });

  test.each<[string, Json, string]>([
    ['no prefix', 'interruptions', 'interruptions'],
    ['another environment', 'platform-prod-queue', 'platform-prod-queue'],
    ['a longer word', 'platform-development', 'platform-development'],
    ['a word before', 'myplatform-dev', 'myplatform-dev'],
    ['parts that only touch', 'platformdev', 'platformdev'],
    ['parts in another order', 'dev-platform', 'dev-platform'],
    ['a reference that may complete it', join('platform-', { Ref: 'Environment' }), 'platform-?'],
    ['a reference between its parts', join('platform', { Ref: 'X' }, 'dev'), 'platform?dev'],
    ['one branch', either('platform-dev-a', 'a'), 'a'],
    ['a name of a stack elsewhere', join('x-', { 'Fn::ImportValue': 'platform-prod-Eks:Name' }), 'x-?'],
  ])('refuses %s', (_, name, finding) => {
    expect(judge(rule, queue(name))).toEqual([`It[${finding}]`]);
  });

  test('follows a reference to a resource whose own name is explicit', () => {
    const group = resource('AWS::Logs::LogGroup', { LogGroupName: join('/aws/eks/', { Ref: 'Cluster' }, '/cluster') });
    const cluster = (Name: string) => ({ Cluster: resource('AWS::EKS::Cluster', { Name }) });
    expect(judge(rule, group, cluster('platform-dev'))).toEqual([]);
    expect(judge(rule, group, cluster('other'))).toEqual(['It[/aws/eks/other/cluster]', 'Cluster[other]']);
  });

  test('takes a name that CloudFormation chooses to begin with the stack’s, and no other reference', () => {
    const group = resource('AWS::Logs::LogGroup', { LogGroupName: join('/aws/lambda/', { Ref: 'Target' }) });
    expect(judge(rule, group, { Target: resource('AWS::Lambda::Function') })).toEqual([]);
    expect(judge(rule, group, { Target: resource('AWS::EC2::VPC') })).toEqual(['It[/aws/lambda/?]']);
  });

  test('reads names inside other properties, and names of exports', () => {
    const database = resource('AWS::Glue::Database', { DatabaseInput: { Name: 'costs' } });
    expect(judge(rule, database)).toEqual(['It[costs]']);
    const Outputs = {
      Good: { Value: 1, Export: { Name: 'platform-dev-Eks:ExportsOutputRefCluster' } },
      Bad: { Value: 1, Export: { Name: 'ClusterName' } },
      None: { Value: 1 },
    };
    expect(findingsOf(rule, templateOf({}, { Outputs }))).toEqual(['Bad[ClusterName]']);
  });

  test('takes the suffix of a second copy for a part of the prefix', () => {
    const named = (QueueName: string) =>
      readTemplate(
        { Resources: { It: resource('AWS::SQS::Queue', { QueueName }) } },
        { stackName: 'platform-dev-blue-Eks', requiredTags: [] },
      );
    expect(findingsOf(rule, named('platform-dev-blue-queue'))).toEqual([]);
    expect(findingsOf(rule, named('platform-dev-queue'))).toEqual(['It[platform-dev-queue]']);
  });

  test('accepts names that CloudFormation chooses, and sees an override', () => {
    const template = rendered((stack) => {
      new sqs.Queue(stack, 'Free');
      new sns.Topic(stack, 'Named', { topicName: 'platform-dev-alarms' });
      new sqs.CfnQueue(stack, 'Renamed', { queueName: 'platform-dev-a' }).addPropertyOverride('QueueName', 'a');
    });
    expect(findingsOf(rule, template)).toEqual(['Renamed[a]']);
  });

  test('names properties that aws-cdk-lib knows', () => {
    const unknown = Object.entries(NAMES)
      .filter(([type]) => type.startsWith('AWS::'))
      .filter(([type, [property]]) => !generated(type).includes(`"${property}"`))
      .map(([type]) => type);
    expect(unknown).toEqual([]);
  });
});

const sources = new Map<string, string>();

/** Source of the construct of a type in aws-cdk-lib, from its name to its last property. */
function generated(type: string): string {
  const [, service = '', name = ''] = type.split('::');
  const module = service.toLowerCase();
  const source =
    sources.get(module) ??
    readFileSync(
      require.resolve(`aws-cdk-lib/package.json`).replace('package.json', `aws-${module}/lib/${module}.generated.js`),
      'utf8',
    );
  sources.set(module, source);
  const start = source.indexOf(`function convertCfn${name}PropsToCloudFormation`);
  return start < 0 ? '' : source.slice(start, start + 8000);
}
