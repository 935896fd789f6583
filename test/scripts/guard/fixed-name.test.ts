import type { JsonObject } from '../../../lib/compliance/template';
import { nameIsTaken, sharedName } from '../../../scripts/guard/fixed-name';

const shared = (type: string, old: JsonObject, recent: JsonObject) => sharedName(type, old, recent, new Map());

describe(sharedName, () => {
  test.each([
    ['AWS::EKS::Cluster', { Name: 'platform-prod' }, 'Name "platform-prod"'],
    ['AWS::SNS::Topic', { TopicName: 'alarms' }, 'TopicName "alarms"'],
    [
      'AWS::EKS::Nodegroup',
      { ClusterName: { Ref: 'Cluster' }, NodegroupName: 'system' },
      'ClusterName <Cluster>, NodegroupName "system"',
    ],
    ['AWS::EC2::Subnet', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' }, 'VpcId "vpc-1", CidrBlock "10.0.0.0/24"'],
  ])('%s %j would meet its like', (type, properties, name) => {
    expect(shared(type, properties, properties)).toBe(name);
  });

  test.each([
    ['AWS::SNS::Topic', { TopicName: 'a' }, { TopicName: 'b' }],
    ['AWS::SNS::Topic', {}, {}],
    ['AWS::EKS::Nodegroup', { ClusterName: 'c' }, { ClusterName: 'c' }],
    ['AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }, { CidrBlock: '10.0.0.0/16' }],
  ])('%s %j and %j can stand side by side', (type, old, recent) => {
    expect(shared(type, old, recent)).toBeUndefined();
  });

  test('is none when what the name belongs to is another', () => {
    const subnet = { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.0.0/24' };
    const shifts = new Map([['Vpc', { certainty: 'certain', because: 'Vpc is replaced' } as const]]);
    expect(sharedName('AWS::EC2::Subnet', subnet, subnet, shifts)).toBeUndefined();
  });
});

describe(nameIsTaken, () => {
  test('names the error that CloudFormation gives', () => {
    expect(nameIsTaken('TopicName "alarms"')).toMatch(/TopicName "alarms".*AlreadyExists/);
  });
});
