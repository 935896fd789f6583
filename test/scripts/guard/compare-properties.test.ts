import type { JsonObject } from '../../../lib/compliance/template';
import { compareProperties } from '../../../scripts/guard/compare-properties';
import type { Shifts } from '../../../scripts/guard/dependencies';

const NONE: Shifts = new Map();

const said = (type: string, old: JsonObject, recent: JsonObject, shifts = NONE): string[] =>
  compareProperties(type, old, recent, shifts).map(({ property, replacement }) => `${property}: ${replacement}`);

describe(compareProperties, () => {
  test('says nothing of equal properties', () => {
    expect(said('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }, { CidrBlock: '10.0.0.0/16' })).toEqual([]);
  });

  test('gives both values of a property that changes, comes or goes', () => {
    const changes = compareProperties('AWS::SNS::Topic', { TopicName: 'a', FifoTopic: true }, { TopicName: 'b' }, NONE);
    expect(changes).toEqual([
      { property: 'FifoTopic', replacement: 'yes', because: null, old: true, new: null },
      { property: 'TopicName', replacement: 'yes', because: null, old: 'a', new: 'b' },
    ]);
  });

  test('descends into objects, and into those that come or go whole', () => {
    const access = (inner: JsonObject): JsonObject => ({ AccessConfig: inner });
    const full = access({ AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: true });
    expect(said('AWS::EKS::Cluster', access({ AuthenticationMode: 'API' }), full)).toEqual([
      'AccessConfig.BootstrapClusterCreatorAdminPermissions: yes',
    ]);
    expect(said('AWS::EKS::Cluster', {}, access({ AuthenticationMode: 'API' }))).toEqual([
      'AccessConfig.AuthenticationMode: no',
    ]);
  });

  test('compares items of lists one by one, and names the property once', () => {
    const taints = (...effects: readonly string[]): JsonObject => ({
      Taints: effects.map((Effect) => ({ Key: 'tier', Effect })),
    });
    expect(
      said('AWS::EKS::Nodegroup', taints('NO_SCHEDULE', 'NO_SCHEDULE'), taints('NO_EXECUTE', 'NO_EXECUTE')),
    ).toEqual(['Taints.Effect: no']);
    expect(said('AWS::EKS::Nodegroup', taints('NO_SCHEDULE'), taints('NO_SCHEDULE', 'NO_EXECUTE'))).toEqual([
      'Taints: no',
    ]);
  });

  test('takes a function in place of an object as a whole', () => {
    const either = { AccessConfig: { 'Fn::If': ['IsProd', {}, {}] } };
    expect(said('AWS::EKS::Cluster', { AccessConfig: {} }, either)).toEqual(['AccessConfig: no']);
  });

  describe('where the template says the same but something else changes', () => {
    const subnet = { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.0.0/24' };

    test('says why', () => {
      const shifts: Shifts = new Map([['Vpc', { certainty: 'certain', because: 'Vpc is replaced' }]]);
      expect(compareProperties('AWS::EC2::Subnet', subnet, subnet, shifts)).toMatchObject([
        { property: 'VpcId', replacement: 'yes', because: 'Vpc is replaced' },
      ]);
    });

    test('may replace when the change is possible only', () => {
      const shifts: Shifts = new Map([['Vpc', { certainty: 'possible', because: 'Vpc may be replaced' }]]);
      expect(said('AWS::EC2::Subnet', subnet, subnet, shifts)).toEqual(['VpcId: maybe']);
    });

    test('changes a property that is not fixed in place', () => {
      const shifts: Shifts = new Map([['Key', { certainty: 'certain', because: 'Key is replaced' }]]);
      const alias = { AliasName: 'alias/a', TargetKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } };
      expect(said('AWS::KMS::Alias', alias, alias, shifts)).toEqual(['TargetKeyId: no']);
    });
  });
});
