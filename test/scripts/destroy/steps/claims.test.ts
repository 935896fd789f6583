import { claims } from '../../../../scripts/destroy/steps/claims';
import {
  CLAIM,
  CRON_JOB,
  DAEMON_SET,
  DEPLOYMENT,
  JOB,
  POD,
  REPLICA_SET,
  STATEFUL_SET,
  VOLUME,
} from '../../../../scripts/kubernetes/kinds';
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
const owner = (kind: Kind, name: string, ownedBy?: PlayedObject['ownedBy']): PlayedObject => ({
  kind,
  namespace: 'shop',
  name,
  ...(ownedBy === undefined ? {} : { ownedBy }),
  spec: { replicas: 2 },
});

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

  it.each([
    [
      'scales a deployment to zero, through its replica set',
      [owner(REPLICA_SET, 'web-1', { kind: DEPLOYMENT, name: 'web' }), owner(DEPLOYMENT, 'web')],
      ['PATCH ReplicaSet shop/web-1 {"spec":{"replicas":0}}', 'PATCH Deployment shop/web {"spec":{"replicas":0}}'],
    ],
    [
      'scales a stateful set to zero',
      [owner(STATEFUL_SET, 'db')],
      ['PATCH StatefulSet shop/db {"spec":{"replicas":0}}'],
    ],
    [
      'suspends a cron job and deletes its job',
      [owner(JOB, 'night-1', { kind: CRON_JOB, name: 'night' }), owner(CRON_JOB, 'night')],
      ['DELETE Job shop/night-1', 'PATCH CronJob shop/night {"spec":{"suspend":true}}'],
    ],
    [
      'deletes a daemon set, which cannot be told to make none',
      [owner(DAEMON_SET, 'agent')],
      ['DELETE DaemonSet shop/agent'],
    ],
  ])('%s before it deletes the pods and their claim', async (_, owners, asked) => {
    const [first] = owners;
    if (first === undefined) throw new Error('no owner');
    server.current.hold(claim('data'), volume('pv-1', 'Delete', 'data'), ...owners);
    server.current.hold(pod('one', 'data', { kind: first.kind, name: first.name }));
    await run();
    expect(server.current.asked.slice(0, -2)).toStrictEqual([...asked, 'DELETE Pod shop/one']);
    expect(server.current.asked.slice(-2)).toStrictEqual([
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
