import { externalDns } from '../../../lib/components/external-dns';
import { storageClasses } from '../../../lib/components/storage-classes';
import { exampleFacts, exampleValueFacts, usesAnnotation } from '../../../scripts/charts/example-facts';
import { valid, withCapacity, withCluster } from '../../support/configuration';

describe(exampleFacts, () => {
  test('name a role for nodes where Karpenter makes them', () => {
    expect(exampleFacts(valid).karpenterNodeRoleName).toBeUndefined();
    expect(exampleFacts(withCapacity({ kind: 'karpenter' })).karpenterNodeRoleName).toMatch(/KarpenterNodeRole/);
  });

  test('are of the environment’s partition', () => {
    expect(exampleFacts({ ...valid, region: 'cn-north-1' }).volumeKeyArn).toMatch(/^arn:aws-cn:kms:cn-north-1:/);
  });
});

describe(usesAnnotation, () => {
  test('holds with IRSA, for components that have an identity', () => {
    const irsa = withCluster({ workloadIdentity: 'irsa' });
    expect(usesAnnotation(irsa, externalDns)).toBe(true);
    expect(usesAnnotation(irsa, storageClasses)).toBe(false);
    expect(usesAnnotation(valid, externalDns)).toBe(false);
    expect(exampleValueFacts(irsa, externalDns).roleAnnotations).toHaveProperty(['eks.amazonaws.com/role-arn']);
    expect(exampleValueFacts(valid, externalDns).roleAnnotations).toEqual({});
  });
});
