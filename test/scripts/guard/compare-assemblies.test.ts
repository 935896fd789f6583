import type { JsonObject } from '../../../lib/compliance/template';
import { compareAssemblies } from '../../../scripts/guard/compare-assemblies';
import { resource, resourcesOf, stackOf } from './support/stacks';

const network = (cidr: string) =>
  stackOf(
    {
      Resources: { Vpc: resource('AWS::EC2::VPC', { CidrBlock: cidr }) },
      Outputs: { Out: { Value: { Ref: 'Vpc' }, Export: { Name: 'network:Vpc' } } },
    },
    'network',
  );

const subnets = (name: string, imported: string, exported: string) =>
  stackOf(
    {
      Resources: { Subnet: resource('AWS::EC2::Subnet', { VpcId: { 'Fn::ImportValue': imported } }) },
      Outputs: { Out: { Value: { Ref: 'Subnet' }, Export: { Name: exported } } },
    },
    name,
  );

const queue = (name: string): JsonObject => ({ Queue: resource('AWS::SQS::Queue', { QueueName: name }) });

describe(compareAssemblies, () => {
  test('follows exports from stack to stack, whatever their order', () => {
    const others = [
      subnets('second', 'first:Subnet', 'second:Subnet'),
      subnets('first', 'network:Vpc', 'first:Subnet'),
    ];
    const { stacks, refusals } = compareAssemblies(
      [...others, network('10.0.0.0/16')],
      [...others, network('10.1.0.0/16')],
    );
    expect(stacks.flatMap(({ changes }) => changes.map(({ stack, effect }) => `${stack} ${effect}`))).toEqual([
      'second replace',
      'first replace',
      'network replace',
    ]);
    expect(refusals.map(({ stack }) => stack)).toEqual(['first', 'network']);
  });

  test('tells added, updated and removed stacks', () => {
    const { stacks } = compareAssemblies(
      [resourcesOf(queue('a'), 'kept'), resourcesOf(queue('b'), 'gone')],
      [resourcesOf(queue('c'), 'new'), resourcesOf(queue('a'), 'kept')],
    );
    expect(stacks.map(({ name, state, changes }) => [name, state, changes.map(({ effect }) => effect)])).toEqual([
      ['new', 'added', ['add']],
      ['kept', 'updated', []],
      ['gone', 'removed', ['delete']],
    ]);
  });

  test('says where a deleted resource went', () => {
    const { stacks } = compareAssemblies(
      [resourcesOf(queue('a'), 'one')],
      [resourcesOf({}, 'one'), resourcesOf(queue('a'), 'two')],
    );
    expect(stacks[0]?.changes).toMatchObject([{ effect: 'delete', movedTo: 'two/Queue' }]);
  });

  test('collects why updates are refused, and which policies weaken', () => {
    const { refusals, weakenings } = compareAssemblies(
      [resourcesOf({ It: resource('AWS::SQS::Queue', {}, { DeletionPolicy: 'Retain' }) })],
      [resourcesOf({ It: resource('AWS::SNS::Topic') })],
    );
    expect(refusals).toMatchObject([{ logicalId: 'It', reason: expect.stringMatching(/type/) as unknown }]);
    expect(weakenings).toHaveLength(1);
  });
});
