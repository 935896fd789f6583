import { PRICING_RULES } from '../../../scripts/costs/cost-of';
import { FREE_TYPES, isFree } from '../../../scripts/costs/free-types';

test('a type is free or has a price, not both', () => {
  expect(Object.keys(PRICING_RULES).filter((type) => FREE_TYPES.has(type))).toEqual([]);
});

test('custom resources are free, whatever they are called, unless they have a rule', () => {
  expect([isFree('Custom::Anything'), isFree('AWS::EC2::VPC'), isFree('AWS::EC2::NatGateway')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('types stand in the order of the alphabet, where a reader looks for them', () => {
  const types = [...FREE_TYPES];
  expect(types).toEqual([...types].sort());
});
