import type { JsonObject, TemplateResource } from '../../../lib/compliance/template';
import { addition, compareResource, deletion } from '../../../scripts/guard/compare-resource';
import { dependency, type Shifts } from '../../../scripts/guard/dependencies';

const it = (type: string, properties: JsonObject = {}, attributes: JsonObject = {}): TemplateResource => ({
  logicalId: 'It',
  type,
  properties,
  attributes,
});

const compare = (old: TemplateResource, recent: TemplateResource, shifts: Shifts = new Map()) =>
  compareResource(old, recent, shifts);

const TOPIC = 'AWS::SNS::Topic';

describe(compareResource, () => {
  test('leaves out a resource that an update does not touch', () => {
    expect(compare(it(TOPIC), it(TOPIC))).toBeUndefined();
    expect(compare(it(TOPIC, {}, { Metadata: { a: 1 } }), it(TOPIC, {}, { Metadata: { a: 2 } }))).toBeUndefined();
  });

  test('takes another attribute for an update', () => {
    expect(compare(it(TOPIC), it(TOPIC, {}, { DependsOn: ['Other'] }))).toMatchObject({ effect: 'update', lost: null });
  });

  test('says what replaces it, and what is lost', () => {
    const change = compare(
      it(TOPIC, { TopicName: 'a', DisplayName: 'x' }),
      it(TOPIC, { TopicName: 'b', DisplayName: 'y' }),
    );
    expect(change).toMatchObject({
      effect: 'replace',
      policy: 'Delete',
      causes: [{ property: 'TopicName', because: null, old: 'a', new: 'b' }],
      refusals: [],
    });
    expect(change?.lost).toMatch(/subscriptions/);
  });

  test('finds the path of the construct', () => {
    const path = { Metadata: { 'aws:cdk:path': 'Stack/Topic/Resource' } };
    const change = compare(it(TOPIC, { TopicName: 'a' }, path), it(TOPIC, { TopicName: 'b' }, path));
    expect(change?.constructPath).toBe('Stack/Topic/Resource');
  });

  test('says that a replacement cannot share its name', () => {
    const properties = { TopicName: 'a', FifoTopic: false };
    expect(compare(it(TOPIC, properties), it(TOPIC, { ...properties, FifoTopic: true }))?.refusals).toEqual([
      expect.stringMatching(/TopicName "a".*AlreadyExists/),
    ]);
  });

  test('judges another type by what was there', () => {
    expect(compare(it('AWS::SQS::Queue'), it('AWS::Lambda::Function'))).toMatchObject({
      effect: 'replace',
      type: 'AWS::SQS::Queue',
      causes: [{ property: 'Type', old: 'AWS::SQS::Queue', new: 'AWS::Lambda::Function' }],
      refusals: [expect.stringContaining('does not change the type')],
    });
  });

  test('says that a node group keeps its launch template', () => {
    const group = (Id: string) => it('AWS::EKS::Nodegroup', { LaunchTemplate: { Id, Version: '1' } });
    expect(compare(group('lt-1'), group('lt-2'))).toMatchObject({
      effect: 'update',
      refusals: ['the service does not change LaunchTemplate.Id of an existing one'],
    });
  });

  test('does not know what another condition does', () => {
    const conditional = (Condition: string) => it(TOPIC, {}, { Condition });
    expect(compare(conditional('A'), conditional('B'))).toMatchObject({
      effect: 'may-replace',
      causes: [{ property: 'Condition', old: 'A', new: 'B' }],
    });
    const shifts: Shifts = new Map([
      [dependency.condition('A'), { certainty: 'possible', because: 'condition A changes' }],
    ]);
    expect(compare(conditional('A'), conditional('A'), shifts)).toMatchObject({
      effect: 'may-replace',
      causes: [{ property: 'Condition', because: 'condition A changes' }],
    });
  });

  test.each([
    ['Retain', 'Retain', 'Retain'],
    ['RetainExceptOnCreate', 'Retain', 'Retain'],
    ['Snapshot', 'Snapshot', 'Snapshot'],
    ['Retain', 'Delete', 'Delete'],
    ['Delete', 'Retain', 'Delete'],
  ])('UpdateReplacePolicy %s, then %s: %s is certain', (old, recent, policy) => {
    const topic = (TopicName: string, UpdateReplacePolicy: string) => it(TOPIC, { TopicName }, { UpdateReplacePolicy });
    expect(compare(topic('a', old), topic('b', recent))?.policy).toBe(policy);
  });
});

describe(deletion, () => {
  test('goes by the policy of the old template', () => {
    expect(deletion(it(TOPIC, { TopicName: 'a' }, { DeletionPolicy: 'Retain' }), [])).toMatchObject({
      effect: 'delete',
      policy: 'Retain',
      causes: [],
      evidence: { TopicName: 'a' },
    });
  });

  test('says that another resource wants its name', () => {
    const topic = it(TOPIC, { TopicName: 'a' });
    expect(deletion(topic, [it('AWS::SQS::Queue'), { ...topic, logicalId: 'New' }]).refusals).toEqual([
      expect.stringContaining('TopicName "a"'),
    ]);
  });
});

describe(addition, () => {
  test('loses nothing', () => {
    expect(addition(it(TOPIC))).toMatchObject({ effect: 'add', lost: null });
  });
});
