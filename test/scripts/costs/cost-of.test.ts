import { costOf, PRICING_RULES } from '../../../scripts/costs/cost-of';
import { resource, setting } from './made-up-resources';

const cost = (type: string) => costOf(resource(type), setting());

test('a type with a rule costs what the rule says', () => {
  expect(cost('AWS::EC2::EIP').charges).toHaveLength(1);
  expect(cost('AWS::SQS::Queue')).toEqual({ rates: ['queue'] });
  expect(cost('AWS::EKS::FargateProfile')).toEqual({ rates: ['fargateCpu', 'fargateMemory'] });
});

test('running time of a function costs by its architecture', () => {
  expect(cost('AWS::Lambda::Function')).toEqual({ rates: ['functionRequests', 'functionTime'] });
  expect(costOf(resource('AWS::Lambda::Function', { Architectures: ['arm64'] }), setting())).toEqual({
    rates: ['functionRequests', 'functionTimeArm'],
  });
});

test('only subscriptions by e-mail cost something', () => {
  const subscription = (Protocol: string) => costOf(resource('AWS::SNS::Subscription', { Protocol }), setting());
  expect(subscription('email')).toEqual({ rates: ['email'] });
  expect(subscription('sqs')).toEqual({});
});

test('a free type costs nothing', () => {
  expect(cost('AWS::IAM::Role')).toEqual({});
});

test.each(['AWS::New::Thing', 'toString'])('the type %s, which nobody knows, is named', (type) => {
  expect(cost(type)).toEqual({ notPriced: [`${type}: free or not, the table does not know`] });
});

test('types stand in the order of the alphabet, where a reader looks for them', () => {
  const types = Object.keys(PRICING_RULES);
  expect(types).toEqual([...types].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
});
