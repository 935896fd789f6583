import { readTemplate } from '../../../lib/compliance/template';
import { importsOf, waitsInTemplate } from '../../../scripts/plan/waits-in-template';

const TOPIC = { Type: 'AWS::SNS::Topic' };

const templateOf = (body: object) => readTemplate(body, { stackName: 'One', requiredTags: [] });

/** What a resource waits for in a template that also holds A, B and C. */
function waits(resource: object) {
  const template = templateOf({
    Parameters: { P: { Type: 'String' } },
    Resources: { A: TOPIC, B: TOPIC, C: TOPIC, X: { ...TOPIC, ...resource } },
  });
  const found = template.resources.get('X');
  if (found === undefined) throw new RangeError('X is gone');
  return Object.fromEntries(waitsInTemplate(found, template));
}

describe('a resource waits for', () => {
  test('what DependsOn names, one or several', () => {
    expect(waits({ DependsOn: 'A' })).toEqual({ A: ['DependsOn'] });
    expect(waits({ DependsOn: ['A', 'B'] })).toEqual({ A: ['DependsOn'], B: ['DependsOn'] });
  });

  test.each([
    ['Ref', { Ref: 'A' }],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['A', 'Arn'] }],
    ['Fn::GetAtt as text', { 'Fn::GetAtt': 'A.Arn' }],
    ['Fn::Sub', { 'Fn::Sub': 'x-${A.Arn}-${AWS::Region}' }],
    ['the variables of Fn::Sub', { 'Fn::Sub': ['${v}', { v: { Ref: 'A' } }] }],
    ['a list', ['x', { Ref: 'A' }]],
    ['Fn::Join', { 'Fn::Join': [',', ['x', { Ref: 'A' }]] }],
    ['a branch of Fn::If', { 'Fn::If': ['Condition', { Ref: 'AWS::NoValue' }, { Ref: 'A' }] }],
  ])('what a property refers to through %s', (_, value) => {
    expect(waits({ Properties: { Outer: { Inner: value } } })).toEqual({ A: ['Outer.Inner'] });
  });

  test('what its metadata refers to, as CloudFormation resolves those too', () => {
    expect(waits({ Metadata: { about: { Ref: 'A' } } })).toEqual({ A: ['Metadata.about'] });
  });

  test('nothing but resources of its template', () => {
    expect(waits({ Properties: { a: { Ref: 'P' }, b: { Ref: 'AWS::Region' }, c: { Ref: 'Gone' } } })).toEqual({});
  });

  test('each once, with every reason', () => {
    const Properties = { Name: { Ref: 'A' }, Names: [{ Ref: 'A' }, { 'Fn::GetAtt': ['A', 'Arn'] }] };
    expect(waits({ DependsOn: 'A', Properties })).toEqual({ A: ['DependsOn', 'Name', 'Names'] });
  });
});

test('imports are those of resources and outputs, each once', () => {
  const of = (name: string) => ({ 'Fn::ImportValue': name });
  const template = templateOf({
    Resources: { A: { ...TOPIC, Properties: { Name: of('one:a'), Other: { 'Fn::Join': ['', [of('one:b')]] } } } },
    Outputs: { Same: { Value: of('one:a') } },
  });
  expect(importsOf(template)).toEqual(['one:a', 'one:b']);
});
