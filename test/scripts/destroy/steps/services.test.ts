import { services } from '../../../../scripts/destroy/steps/services';
import { GATEWAY, INGRESS, SERVICE } from '../../../../scripts/kubernetes/kinds';
import { playedApiServer } from '../../kubernetes/support/played-api-server';
import { fastHow } from '../support/how';

const server = playedApiServer();
const run = () => services.run(server.current.client(), fastHow());

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
});
