import type { Json, JsonObject } from '../../../lib/compliance/template';
import { JoinedTemplates } from '../../../scripts/reach/joined-templates';
import { UnreadableNetworkError } from '../../../scripts/reach/unreadable-network-error';
import { resource } from '../../support/template-of';
import { templateOf } from './small-network';

const exported = (Value: Json, Name: Json = 'one:id'): JsonObject => ({ Id: { Value, Export: { Name } } });
const group = { Group: resource('AWS::EC2::SecurityGroup') };
const two = (value: Json, outputs = exported({ 'Fn::GetAtt': ['Group', 'GroupId'] })) => {
  const user = { User: resource('X::Y::Z', { Value: value }) };
  const templates = new JoinedTemplates([templateOf(group, outputs, 'one'), templateOf(user, {}, 'two')]);
  const [found] = templates.ofType('X::Y::Z');
  if (found === undefined) throw new RangeError('no user');
  return { templates, user: found };
};
const read = (value: Json, outputs?: JsonObject) => {
  const { templates, user } = two(value, outputs);
  return templates.property(user, 'Value');
};

describe('the templates of one environment as one', () => {
  it('follow an import to what is exported', () => {
    expect(read({ 'Fn::ImportValue': 'one:id' })).toBe('one/Group');
  });

  it('follow an import whose name is composed', () => {
    const name = { 'Fn::Join': [':', [{ Ref: 'AWS::Region' }, 'id']] };
    expect(read({ 'Fn::ImportValue': name }, exported({ Ref: 'Group' }, name))).toBe('one/Group');
  });

  it('follow an output of another stack', () => {
    expect(read({ 'Fn::GetStackOutput': { StackName: 'one', OutputName: 'Id' } })).toBe('one/Group');
  });

  it('follow a chain of exports', () => {
    const templates = new JoinedTemplates([
      templateOf(group, exported({ Ref: 'Group' }), 'one'),
      templateOf({}, exported({ 'Fn::ImportValue': 'one:id' }, 'two:id'), 'two'),
      templateOf({ User: resource('X::Y::Z', { Value: { 'Fn::ImportValue': 'two:id' } }) }, {}, 'three'),
    ]);
    expect(templates.ofType('X::Y::Z').map((user) => templates.property(user, 'Value'))).toEqual(['one/Group']);
  });

  it.each([
    [{ Ref: 'User' }, 'two/User'],
    [{ 'Fn::GetAtt': ['User', 'GroupId'] }, 'two/User'],
    [{ 'Fn::GetAtt': 'User.SubnetId' }, 'two/User'],
    [{ 'Fn::GetAtt': ['User', 'ClusterSecurityGroupId'] }, 'two/User.ClusterSecurityGroupId'],
    [{ Ref: 'AWS::Region' }, '<AWS::Region>'],
    [{ Ref: 'AWS::NoValue' }, ''],
  ])('name a resource by its stack and logical id: %j', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    [{ Ref: 'Parameter' }, 'two: Parameter is known at deployment only'],
    [{ 'Fn::ImportValue': 'elsewhere' }, 'two: elsewhere is known'],
    [{ 'Fn::If': ['Condition', 'a', 'b'] }, 'two: Fn::If is known'],
    [{ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, 'two: Fn::Select is known'],
  ])('say what only a deployment knows: %j', (value, message) => {
    expect(() => read(value)).toThrow(UnreadableNetworkError);
    expect(() => read(value)).toThrow(message);
  });

  it('read lists without what is absent, and refuse a list that depends on a condition', () => {
    const { templates, user } = two(['a', { Ref: 'AWS::NoValue' }, { Ref: 'User' }]);
    expect(templates.list(user, 'Value')).toEqual(['a', 'two/User']);
    expect(templates.list(user, 'Other')).toEqual([]);
    const conditional = two({ 'Fn::If': ['Condition', ['a'], ['b']] });
    expect(() => conditional.templates.list(conditional.user, 'Value')).toThrow('Fn::If');
  });

  it('refuse a resource that a condition may leave out', () => {
    const maybe = { User: { ...resource('X::Y::Z'), Condition: 'Maybe' } };
    expect(() => new JoinedTemplates([templateOf(maybe)]).ofType('X::Y::Z')).toThrow(
      'small-dev-One/User depends on a condition, which a template alone does not decide.',
    );
  });
});
