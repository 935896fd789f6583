import { zonesOf } from '../../../scripts/preflight/zones-of';
import { subnetsIn, refsTo } from './support/subnets';
import { targetWith } from './support/target';

describe('the zones of subnets', () => {
  it('are named once, in order, without those that only a deployment knows', () => {
    const unknown = {
      Type: 'AWS::EC2::Subnet',
      Properties: { AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] } },
    };
    const target = targetWith({ ...subnetsIn('us-east-1b', 'us-east-1a'), Unknown: unknown });
    const subnets = [...refsTo('us-east-1b', 'us-east-1a', 'us-east-1b'), { Ref: 'Unknown' }, 'subnet-12345678'];
    expect(target.stacks.flatMap((stack) => zonesOf(subnets, stack, target))).toEqual(['us-east-1a', 'us-east-1b']);
  });
});
