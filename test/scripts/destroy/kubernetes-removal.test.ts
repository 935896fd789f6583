import { removeObjects } from '../../../scripts/destroy/kubernetes-removal';
import type { How } from '../../../scripts/destroy/how';
import { DEPLOYMENT, SERVICE } from '../../../scripts/kubernetes/kinds';
import { playedApiServer } from '../kubernetes/support/played-api-server';
import { fastHow } from './support/how';

const server = playedApiServer();
const FINALIZER = 'service.k8s.aws/resources';
const service = { kind: SERVICE, namespace: 'shop', name: 'front' };
const held = { ...service, finalizers: [FINALIZER] };

/** Removes every service. */
const remove = (how: How = fastHow()) => {
  const client = server.current.client();
  return removeObjects(client, () => client.list(SERVICE), how);
};

describe('removeObjects', () => {
  it('waits until the controller has let go', async () => {
    server.current.hold(held);
    const looks = { count: 0 };
    const how = fastHow();
    const sleep = async (milliseconds: number) => {
      if (++looks.count === 3) server.current.finalize('Service shop/front');
      await how.clock.sleep(milliseconds);
    };
    const outcome = await remove({ ...how, clock: { ...how.clock, sleep } });
    expect(outcome).toStrictEqual({ did: ['deleted Service shop/front'], stuck: [] });
    expect(looks.count).toBe(3);
  });

  it('deletes each object once, however often it looks', async () => {
    server.current.hold(held);
    await remove();
    expect(server.current.asked).toStrictEqual(['DELETE Service shop/front']);
  });

  it('names what does not go, and the controller that is missing', async () => {
    server.current.hold(held);
    expect(await remove()).toStrictEqual({
      did: [],
      stuck: [
        {
          what: 'Service shop/front',
          why: `its finalizer ${FINALIZER} is taken off by aws-load-balancer-controller, which is not running`,
          next: 'mend the controller and run the command again, or add --remove-finalizers',
        },
      ],
    });
  });

  it('sends a reader to the log of a controller that runs', async () => {
    const labels = { 'app.kubernetes.io/name': 'aws-load-balancer-controller' };
    const status = { availableReplicas: 2 };
    server.current.hold(held, { kind: DEPLOYMENT, namespace: 'kube-system', name: 'lbc', labels, status });
    const { stuck } = await remove();
    expect(stuck[0]?.why).toMatch(/which is running: its log says why$/);
  });

  it('says of a finalizer that it does not know that nobody here does', async () => {
    server.current.hold({ ...service, finalizers: ['example.com/hold', 'kubernetes.io/pvc-protection'] });
    const { stuck } = await remove();
    expect(stuck[0]?.why).toBe(
      'its finalizer example.com/hold stays, and nobody here knows whose it is; ' +
        'its finalizer kubernetes.io/pvc-protection stays: a pod still uses the claim',
    );
  });

  it('takes finalizers off only when it is told to', async () => {
    server.current.hold(held);
    expect(await remove(fastHow({ removeFinalizers: true }))).toStrictEqual({
      did: [`took ${FINALIZER} off Service shop/front`, 'deleted Service shop/front'],
      stuck: [],
    });
  });

  it('says so when somebody makes anew what it deletes, and tells of the deletion once', async () => {
    server.current.hold(service);
    server.current.onGone = () => {
      server.current.hold(service);
    };
    const how = fastHow();
    expect((await remove(how)).stuck).toStrictEqual([
      {
        what: 'Service shop/front',
        why: 'somebody makes it anew',
        next: 'stop who makes it, then run the command again',
      },
    ]);
    expect(how.said.filter((line) => line.includes('delete'))).toStrictEqual(['  delete Service shop/front']);
  });
});
