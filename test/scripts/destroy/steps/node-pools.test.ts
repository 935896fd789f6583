import { nodePools } from '../../../../scripts/destroy/steps/node-pools';
import { NODE_CLAIM, NODE_CLASS, NODE_POOL } from '../../../../scripts/kubernetes/kinds';
import { playedApiServer } from '../../kubernetes/support/played-api-server';
import { fastHow } from '../support/how';

const server = playedApiServer();
const run = () => nodePools.run(server.current.client(), fastHow());
const node = (name: string, pool: string, finalizers: readonly string[] = []) => ({
  kind: NODE_CLAIM,
  name,
  labels: { 'karpenter.sh/nodepool': pool },
  finalizers,
});

describe('node-pools', () => {
  it('deletes pools, then their nodes, then the classes', async () => {
    server.current.hold({ kind: NODE_CLASS, name: 'default' }, node('general-1', 'general'), {
      kind: NODE_POOL,
      name: 'general',
    });
    await run();
    expect(server.current.asked).toStrictEqual([
      'DELETE NodePool general',
      'DELETE NodeClaim general-1',
      'DELETE EC2NodeClass default',
    ]);
  });

  it('leaves the pools that EKS keeps in Auto Mode, and their nodes', async () => {
    const labels = { 'app.kubernetes.io/managed-by': 'eks' };
    server.current.hold({ kind: NODE_POOL, name: 'system', labels }, node('system-1', 'system'));
    expect(await run()).toStrictEqual({ did: [], stuck: [] });
    expect(server.current.names).toStrictEqual(['NodePool system', 'NodeClaim system-1']);
  });

  it('names the node that Karpenter does not end', async () => {
    server.current.hold(node('general-1', 'general', ['karpenter.sh/termination']));
    const { stuck } = await run();
    expect(stuck).toMatchObject([
      {
        what: 'NodeClaim general-1',
        why: 'its finalizer karpenter.sh/termination is taken off by karpenter, which is not running',
      },
    ]);
  });

  it('does nothing in a cluster without Karpenter', async () => {
    expect(await run()).toStrictEqual({ did: [], stuck: [] });
  });
});
