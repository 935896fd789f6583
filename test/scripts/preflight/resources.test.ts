import { resourcesOf } from '../../../scripts/preflight/resources';
import { stackWith } from './support/target';

test('the resources of some types are found in every stack, each with its stack', () => {
  const Type = 'AWS::SNS::Topic';
  const one = stackWith(
    { A: { Type, Properties: { TopicName: 'a' } }, K: { Type: 'AWS::KMS::Key' } },
    { stack: 'One' },
  );
  const two = stackWith({ B: { Type } }, { stack: 'Two' });
  const found = resourcesOf({ stacks: [one, two] }, Type, 'AWS::SQS::Queue');
  expect(found.map(({ logicalId, stack, properties }) => [logicalId, stack.name, properties])).toEqual([
    ['A', 'One', { TopicName: 'a' }],
    ['B', 'Two', {}],
  ]);
});
