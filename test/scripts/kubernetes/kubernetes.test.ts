import { INGRESS, NODE_POOL, SERVICE } from '../../../scripts/kubernetes/kinds';
import { nameOf } from '../../../scripts/kubernetes/kubernetes-object';
import { selfSigned } from './support/certificate';
import { playedApiServer } from './support/played-api-server';

const server = playedApiServer();

describe('the client of the Kubernetes API', () => {
  it('lists a kind across all namespaces, page by page, with its token', async () => {
    server.current.pageSize = 2;
    server.current.hold(
      ...['a', 'b', 'c', 'd', 'e'].map((name) => ({ kind: SERVICE, namespace: `in-${name}`, name })),
      { kind: INGRESS, namespace: 'shop', name: 'front' },
    );
    const found = await server.current.client().list(SERVICE);
    expect(found.map(nameOf)).toStrictEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `Service in-${name}/${name}`));
    expect(server.current.authorization).toBe('Bearer token');
  });

  it('finds nothing of a kind that the cluster does not know', async () => {
    expect(await server.current.client().list(NODE_POOL)).toStrictEqual([]);
  });

  it('asks for the version that the cluster prefers', async () => {
    server.current.hold({ kind: NODE_POOL, name: 'general' });
    const [pool] = await server.current.client().list(NODE_POOL);
    expect(pool).toMatchObject({ kind: NODE_POOL, metadata: { name: 'general', finalizers: [] } });
  });

  it('deletes and changes objects, and takes one that is gone for deleted', async () => {
    server.current.hold({ kind: SERVICE, namespace: 'shop', name: 'front' });
    const client = server.current.client();
    const [service] = await client.list(SERVICE);
    if (service === undefined) throw new Error('no service');
    await client.patch(service, { spec: { type: 'ClusterIP' } });
    await client.delete(service);
    await client.delete(service);
    expect(server.current.asked).toStrictEqual([
      'PATCH Service shop/front {"spec":{"type":"ClusterIP"}}',
      'DELETE Service shop/front',
    ]);
  });

  it('says what the server refuses, and why', async () => {
    server.current.refuses = 403;
    await expect(server.current.client().list(SERVICE)).rejects.toThrow(
      'the API server refuses GET /api/v1/services?limit=500 with 403: you may not',
    );
  });

  it('trusts the certificate authority of the cluster and no other', async () => {
    await expect(server.current.client(selfSigned().cert).ping()).rejects.toMatchObject({
      name: 'UnreachableKubernetesError',
    });
    await expect(server.current.client().ping()).resolves.toBeUndefined();
  });

  it('names the address that does not answer', async () => {
    const client = server.current.client();
    const { endpoint } = server.current;
    await server.current.stop();
    await expect(client.ping()).rejects.toThrow(`${endpoint} does not answer: `);
    await server.current.start();
  });
});
