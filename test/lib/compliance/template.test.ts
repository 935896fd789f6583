import {
  certainItems,
  embeddedJson,
  intrinsic,
  items,
  outcomes,
  readTemplate,
  referencesIn,
  textOf,
  type Json,
} from '../../../lib/compliance/template';

const either = (yes: Json, no: Json): Json => ({ 'Fn::If': ['Condition', yes, no] });
const NOTHING: Json = { Ref: 'AWS::NoValue' };

describe('a rendered template', () => {
  const read = (body: unknown) => readTemplate(body, { stackName: 'platform-dev-pr12-Vpc', requiredTags: ['owner'] });

  it('gives each resource its id, type, properties and everything beside them', () => {
    const { resources } = read({
      Resources: { It: { Type: 'A::B::C', Properties: { D: 1 }, DeletionPolicy: 'Retain' } },
    });
    expect(resources.get('It')).toEqual({
      logicalId: 'It',
      type: 'A::B::C',
      properties: { D: 1 },
      attributes: { DeletionPolicy: 'Retain' },
    });
  });

  it('passes outputs as a type of their own', () => {
    expect(read({ Outputs: { Out: { Value: 'x' } } }).outputs).toEqual([
      { logicalId: 'Out', type: 'Output', properties: { Value: 'x' }, attributes: {} },
    ]);
  });

  it('takes the stack’s name without its last part as the prefix of names', () => {
    expect(read({}).namePrefix).toBe('platform-dev-pr12');
  });

  it.each([null, [], 'text', { Resources: [] }])('holds nothing when the body is %j', (body) => {
    expect(read(body).resources.size).toBe(0);
  });
});

describe('intrinsic', () => {
  it('tells a function from an object that happens to have one key', () => {
    expect(intrinsic({ Ref: 'Key' })).toEqual(['Ref', 'Key']);
    expect(intrinsic({ Refer: 'Key' })).toBeUndefined();
    expect(intrinsic({ Ref: 'Key', Other: 1 })).toBeUndefined();
  });
});

describe('outcomes', () => {
  it('gives both branches of a condition, at every depth of the path', () => {
    expect(outcomes(either({ A: either(1, 2) }, { A: 3 }), 'A')).toEqual([1, 2, 3]);
  });

  it('counts a value that a condition takes away as absent', () => {
    expect(outcomes({ A: either(1, NOTHING) }, 'A')).toEqual([1, undefined]);
    expect(outcomes({}, 'A', 'B')).toEqual([undefined]);
  });
});

describe('lists', () => {
  it('hold every item that may stand in them, and a lone value counts as a list of one', () => {
    expect(items({ A: [1, either(2, NOTHING), either(3, 4)] }, 'A')).toEqual([1, 2, 3, 4]);
    expect(items({ A: 'lone' }, 'A')).toEqual(['lone']);
  });

  it('hold for certain only what no condition takes away', () => {
    expect(certainItems([1, either(2, NOTHING), either(3, 4)])).toEqual([1, either(3, 4)]);
    expect(certainItems(undefined)).toEqual([]);
  });
});

describe('textOf', () => {
  it.each<[string, Json, string]>([
    ['a reference', { Ref: 'Key' }, '<Key>'],
    ['an attribute', { 'Fn::GetAtt': ['Key', 'Arn'] }, '<Key.Arn>'],
    ['a join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }]] }, 'arn:<AWS::Partition>'],
    ['a substitution', { 'Fn::Sub': ['${A}-${B}-${!C}', { A: 'a' }] }, 'a-<B>-${C}'],
    ['an import', { 'Fn::ImportValue': 'Vpc:Id' }, '<Vpc:Id>'],
    ['an output of another stack', { 'Fn::GetStackOutput': { StackName: 'Vpc', OutputName: 'Id' } }, '<Vpc.Id>'],
    ['a function that it does not know', { 'Fn::Base64': 'x' }, '<Fn::Base64>'],
    ['a number', 7, '7'],
  ])('writes %s', (_, value, text) => {
    expect(textOf(value)).toBe(text);
  });
});

describe('referencesIn', () => {
  it('finds what a value refers to, however deep', () => {
    const value: Json = { A: [{ Ref: 'One' }, { B: { 'Fn::GetAtt': ['Two', 'Arn'] } }, { 'Fn::Sub': '${Three.Arn}' }] };
    expect([...referencesIn(value)]).toEqual(['One', 'Two', 'Three']);
  });
});

describe('embeddedJson', () => {
  it('reads an object or a list that stands as text, and nothing else', () => {
    expect(embeddedJson('{"A":[1]}')).toEqual({ A: [1] });
    expect(embeddedJson('[1]')).toEqual([1]);
    expect(['{broken', 'text', '7', undefined].map((value) => embeddedJson(value))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
