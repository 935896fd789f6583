import { stopOwners } from '../../../scripts/destroy/stop-owners';
import {
  CRON_JOB,
  DAEMON_SET,
  DEPLOYMENT,
  JOB,
  POD,
  REPLICA_SET,
  STATEFUL_SET,
} from '../../../scripts/kubernetes/kinds';
import type { Kind } from '../../../scripts/kubernetes/kubernetes-object';
import { playedApiServer, type PlayedObject } from '../kubernetes/support/played-api-server';
import { fastHow } from './support/how';

const server = playedApiServer();

const owner = (kind: Kind, name: string, ownedBy?: PlayedObject['ownedBy']): PlayedObject => ({
  kind,
  namespace: 'shop',
  name,
  ...(ownedBy === undefined ? {} : { ownedBy }),
  spec: { replicas: 2 },
});

/** Stops what has made the pods that are there. */
async function stop() {
  const client = server.current.client();
  const how = fastHow();
  const { did, stuck } = await stopOwners(client, await client.list(POD), how);
  return { did, stuck, said: how.said };
}

describe('stopOwners', () => {
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
  ])('%s before it deletes the pods', async (_, owners, asked) => {
    const [first = owner(JOB, 'none')] = owners;
    server.current.hold(...owners, owner(POD, 'one', { kind: first.kind, name: first.name }));
    const names = owners.map(({ kind, name }) => `${kind.kind} shop/${name}`);
    expect(await stop()).toStrictEqual({
      did: [...names.map((name) => `stopped ${name}`), 'deleted Pod shop/one'],
      stuck: [],
      said: names.map((name) => `  stop ${name}`),
    });
    expect(server.current.asked).toStrictEqual([...asked, 'DELETE Pod shop/one']);
  });

  it('stops an owner of several pods once, and nobody who owns none of them', async () => {
    const ownedBy = { kind: STATEFUL_SET, name: 'db' };
    server.current.hold(owner(STATEFUL_SET, 'db'), owner(STATEFUL_SET, 'other'));
    server.current.hold(owner(POD, 'db-0', ownedBy), owner(POD, 'db-1', ownedBy));
    const { did } = await stop();
    expect(did).toStrictEqual(['stopped StatefulSet shop/db', 'deleted Pod shop/db-0', 'deleted Pod shop/db-1']);
  });

  it('leaves the objects of an operator alone, even of a kind that is called as one of ours', async () => {
    const operator = { group: 'example.com', plural: 'jobs', kind: 'Job' };
    server.current.hold(owner(operator, 'db'), owner(JOB, 'db'), owner(POD, 'db-1', { kind: operator, name: 'db' }));
    expect((await stop()).did).toStrictEqual(['deleted Pod shop/db-1']);
  });

  it('does nothing where there are no pods', async () => {
    server.current.hold(owner(DEPLOYMENT, 'web'));
    expect(await stop()).toStrictEqual({ did: [], stuck: [], said: [] });
    expect(server.current.asked).toStrictEqual([]);
  });
});
