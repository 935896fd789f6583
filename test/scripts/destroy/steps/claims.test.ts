import { claims } from '../../../../scripts/destroy/steps/claims';
import { CLAIM, DEPLOYMENT, POD, STATEFUL_SET, VOLUME } from '../../../../scripts/kubernetes/kinds';
import type { Kind } from '../../../../scripts/kubernetes/kubernetes-object';
import { playedApiServer, type PlayedObject } from '../../kubernetes/support/played-api-server';
import { fastHow } from '../support/how';

const server = playedApiServer();
const run = () => claims.run(server.current.client(), fastHow());

const claim = (name: string): PlayedObject => ({ kind: CLAIM, namespace: 'shop', name });
const volume = (name: string, policy: string, claimed: string): PlayedObject => ({
  kind: VOLUME,
  name,
  spec: { persistentVolumeReclaimPolicy: policy, claimRef: { namespace: 'shop', name: claimed } },
});
const pod = (name: string, claimName: string, ownedBy?: PlayedObject['ownedBy']): PlayedObject => ({
  kind: POD,
  namespace: 'shop',
  name,
  ...(ownedBy === undefined ? {} : { ownedBy }),
  spec: { volumes: [{ emptyDir: {} }, { persistentVolumeClaim: { claimName } }] },
});
const owner = (kind: Kind, name: string): PlayedObject => ({ kind, namespace: 'shop', name, spec: { replicas: 2 } });

describe('claims', () => {
  it('deletes claims whose volumes go with them, and then the volumes', async () => {
    server.current.hold(claim('data'), volume('pv-1', 'Delete', 'data'));
    expect(await run()).toStrictEqual({
      did: ['deleted PersistentVolumeClaim shop/data', 'deleted PersistentVolume pv-1'],
      stuck: [],
    });
  });

  it('leaves claims alone whose volumes stay, and the pods that use them', async () => {
    server.current.hold(claim('data'), volume('pv-1', 'Retain', 'data'), pod('db-0', 'data'));
    expect(await run()).toStrictEqual({ did: [], stuck: [] });
    expect(server.current.asked).toStrictEqual([]);
  });

  it('stops what makes the pods that use them, then deletes the pods, and only then the claims', async () => {
    server.current.hold(claim('data'), volume('pv-1', 'Delete', 'data'), owner(STATEFUL_SET, 'db'));
    server.current.hold(pod('db-0', 'data', { kind: STATEFUL_SET, name: 'db' }));
    await run();
    expect(server.current.asked).toStrictEqual([
      'PATCH StatefulSet shop/db {"spec":{"replicas":0}}',
      'DELETE Pod shop/db-0',
      'DELETE PersistentVolumeClaim shop/data',
      'DELETE PersistentVolume pv-1',
    ]);
  });

  it('stops no workload that uses none of these claims', async () => {
    server.current.hold(claim('data'), volume('pv-1', 'Delete', 'data'), owner(DEPLOYMENT, 'web'));
    server.current.hold(pod('web-1', 'other', { kind: DEPLOYMENT, name: 'web' }));
    await run();
    expect(server.current.asked.join()).not.toMatch(/web/);
  });

  it('leaves the objects of an operator alone, and names the claim that its pod holds', async () => {
    const postgres = { group: 'postgresql.cnpg.io', plural: 'clusters', kind: 'Cluster' };
    server.current.hold(
      { ...claim('data'), finalizers: ['kubernetes.io/pvc-protection'] },
      volume('pv-1', 'Delete', 'data'),
      owner(postgres, 'db'),
      pod('db-1', 'data', { kind: postgres, name: 'db' }),
    );
    const { stuck } = await run();
    expect(server.current.specOf('Cluster shop/db')).toStrictEqual({ replicas: 2 });
    expect(stuck[0]).toMatchObject({
      what: 'PersistentVolumeClaim shop/data',
      why: 'its finalizer kubernetes.io/pvc-protection stays: a pod still uses the claim',
    });
  });
});
