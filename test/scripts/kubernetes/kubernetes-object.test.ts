import { SERVICE, VOLUME } from '../../../scripts/kubernetes/kinds';
import { kubernetesObject, nameOf, objectList } from '../../../scripts/kubernetes/kubernetes-object';

describe('an object', () => {
  it('is read with empty lists for what it does not have', () => {
    expect(kubernetesObject.parse({ metadata: { name: 'front' } })).toEqual({
      metadata: { name: 'front', uid: '', labels: {}, finalizers: [], ownerReferences: [] },
      spec: {},
      status: {},
    });
  });

  it('is controlled by an owner only where that says so', () => {
    const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1' };
    const ownerReferences = [owner, { ...owner, controller: true }];
    const { metadata } = kubernetesObject.parse({ metadata: { name: 'front', ownerReferences } });
    expect(metadata.ownerReferences.map(({ controller }) => controller)).toEqual([false, true]);
  });

  it('without a name is none', () => {
    expect(kubernetesObject.safeParse({ metadata: {} }).success).toBe(false);
  });

  it('is called by its kind, by its namespace where it has one, and by its name', () => {
    const named = (metadata: object) => kubernetesObject.parse({ metadata });
    expect(nameOf({ ...named({ name: 'front', namespace: 'shop' }), kind: SERVICE })).toBe('Service shop/front');
    expect(nameOf({ ...named({ name: 'pv-1' }), kind: VOLUME })).toBe('PersistentVolume pv-1');
  });
});

describe('a list', () => {
  it('of nothing may leave everything out', () => {
    expect(objectList.parse({})).toEqual({ metadata: {}, items: [] });
  });
});
