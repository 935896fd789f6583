import { verifyCluster } from '../../../scripts/deploy/verify-cluster';
import { unconnectedAws } from '../destroy/support/aws';
import { answer, textIn } from '../rehearse/support/answer';

const ISSUE = { code: 'AsgInstanceLaunchFailures', message: 'Not enough capacity' };

interface Health {
  readonly status?: string;
  readonly health?: { readonly issues: readonly object[] };
}

/** What is said of a cluster with two node groups, on two pages, and one add-on. */
function verified({ cluster = {}, nodegroup = {}, addon = {} }: Readonly<Record<string, Health>> = {}) {
  const aws = unconnectedAws();
  answer(aws.eks(), {
    DescribeClusterCommand: () => ({ cluster: { status: 'ACTIVE', ...cluster } }),
    ListNodegroupsCommand: (input) =>
      textIn(input, 'nextToken') === '' ? { nodegroups: ['system'], nextToken: 'more' } : { nodegroups: ['batch'] },
    ListAddonsCommand: () => ({ addons: ['coredns'] }),
    DescribeNodegroupCommand: (input) => ({
      nodegroup: { status: 'ACTIVE', ...(textIn(input, 'nodegroupName') === 'batch' ? nodegroup : {}) },
    }),
    DescribeAddonCommand: () => ({ addon: { status: 'ACTIVE', ...addon } }),
  });
  return verifyCluster('platform-test', aws);
}

describe('verifyCluster', () => {
  it('says nothing of a cluster that is well with all that belongs to it', async () => {
    expect(await verified()).toEqual([]);
  });

  it('names what is not active: the cluster, a node group of any page, an add-on', async () => {
    const parts = {
      cluster: { status: 'UPDATING' },
      nodegroup: { status: 'DEGRADED' },
      addon: { status: 'CREATE_FAILED' },
    };
    expect(await verified(parts)).toEqual([
      'cluster platform-test is UPDATING',
      'node group batch is DEGRADED',
      'add-on coredns is CREATE_FAILED',
    ]);
  });

  it('tells what EKS complains of, even of what is active', async () => {
    expect(await verified({ nodegroup: { health: { issues: [ISSUE, {}] } } })).toEqual([
      'node group batch: AsgInstanceLaunchFailures Not enough capacity',
      'node group batch: an issue',
    ]);
  });
});
