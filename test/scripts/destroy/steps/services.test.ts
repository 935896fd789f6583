import { services } from '../../../../scripts/destroy/steps/services';
import { DEPLOYMENT, GATEWAY, INGRESS, SERVICE } from '../../../../scripts/kubernetes/kinds';
import { playedApiServer } from '../../kubernetes/support/played-api-server';
import { fastHow } from '../support/how';

const server = playedApiServer();
const FINALIZER = 'service.k8s.aws/resources';
const front = {
  kind: SERVICE,
  namespace: 'shop',
  name: 'front',
  spec: { type: 'LoadBalancer' },
  finalizers: [FINALIZER],
};
const run = (more = {}) => services.run(server.current.client(), fastHow(more));

describe('services', () => {
  it('deletes what has a load balancer, and leaves what has none', async () => {
    server.current.hold(
      { kind: SERVICE, namespace: 'shop', name: 'front', spec: { type: 'LoadBalancer' } },
      { kind: SERVICE, namespace: 'shop', name: 'back', spec: { type: 'ClusterIP' } },
      { kind: INGRESS, namespace: 'shop', name: 'web' },
      { kind: GATEWAY, namespace: 'mesh', name: 'gate' },
    );
    expect(await run()).toStrictEqual({
      did: ['deleted Ingress shop/web', 'deleted Gateway mesh/gate', 'deleted Service shop/front'],
      stuck: [],
    });
    expect(server.current.names).toStrictEqual(['Service shop/back']);
  });

  it('waits until the controller has let go', async () => {
    server.current.hold(front);
    const looks = { count: 0 };
    const how = fastHow();
    const sleep = async (milliseconds: number) => {
      if (++looks.count === 3) server.current.finalize('Service shop/front');
      await how.clock.sleep(milliseconds);
    };
    const outcome = await services.run(server.current.client(), { ...how, clock: { ...how.clock, sleep } });
    expect(outcome).toStrictEqual({ did: ['deleted Service shop/front'], stuck: [] });
    expect(looks.count).toBe(3);
  });

  it('names what does not go, and the controller that is missing', async () => {
    server.current.hold(front);
    const { stuck } = await run();
    expect(stuck).toStrictEqual([
      {
        what: 'Service shop/front',
        why: `its finalizer ${FINALIZER} is taken off by aws-load-balancer-controller, which is not running`,
        next: 'mend the controller and run the command again, or add --remove-finalizers',
      },
    ]);
    expect(server.current.asked).toStrictEqual(['DELETE Service shop/front']);
  });

  it('sends a reader to the log of a controller that runs', async () => {
    const labels = { 'app.kubernetes.io/name': 'aws-load-balancer-controller' };
    server.current.hold(front, {
      kind: DEPLOYMENT,
      namespace: 'kube-system',
      name: 'lbc',
      labels,
      status: { availableReplicas: 2 },
    });
    const { stuck } = await run();
    expect(stuck[0]?.why).toMatch(/which is running: its log says why$/);
  });

  it('takes finalizers off only when it is told to', async () => {
    server.current.hold(front);
    expect(await run({ removeFinalizers: true })).toStrictEqual({
      did: [`took ${FINALIZER} off Service shop/front`, 'deleted Service shop/front'],
      stuck: [],
    });
  });

  it('says so when somebody makes anew what it deletes', async () => {
    const service = { kind: SERVICE, namespace: 'shop', name: 'front', spec: { type: 'LoadBalancer' } };
    server.current.hold(service);
    server.current.onGone = () => {
      server.current.hold(service);
    };
    const { stuck } = await run();
    expect(stuck).toMatchObject([{ what: 'Service shop/front', why: 'somebody makes it anew' }]);
  });
});
