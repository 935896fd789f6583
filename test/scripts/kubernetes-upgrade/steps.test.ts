import { RELEASES } from '../../../lib/config/versions';
import { stepsOf } from '../../../scripts/kubernetes-upgrade/steps';
import { withCluster } from '../../support/configuration';
import { addon, liveCluster, node, nodeGroup, type LiveOptions } from './support/live';

const told = (options: LiveOptions = {}, to = '1.36') =>
  stepsOf([liveCluster(options)], to).map(({ says, state }) => `${state}: ${says}`);

describe('stepsOf', () => {
  it('goes in the order of CloudFormation: control plane, add-ons under the nodes, nodes, the other add-ons', () => {
    const options: LiveOptions = {
      environment: withCluster({ version: '1.35' }),
      addons: { value: [addon('coredns'), addon('kube-proxy')] },
      nodes: { value: [node({ origin: 'self-managed', group: 'batch' }), node()] },
      fargateProfiles: { value: ['isolated'] },
    };
    expect(told(options)).toEqual([
      "to-do: write cluster.version: '1.36' into lib/config/environments/test.ts, have it reviewed, commit it alone",
      'to-do: deploy platform-test-Eks, and nothing else; CloudFormation then makes the following steps',
      'to-do: control plane: 1.35 to 1.36',
      `to-do: add-on kube-proxy: ${RELEASES['1.35'].addons['kube-proxy']} to ${RELEASES['1.36'].addons['kube-proxy']}`,
      'to-do: node group system: new nodes of 1.36, old ones drained',
      'to-do: 1 self-managed nodes: replaced one after the other, without draining',
      `to-do: add-on coredns: ${RELEASES['1.35'].addons.coredns} to ${RELEASES['1.36'].addons.coredns}`,
      'by-hand: 1 nodes of Karpenter: replaced by Karpenter when their node class chooses images of 1.36',
      'by-hand: pods on Fargate (isolated): restart their workloads',
    ]);
  });

  it('marks what is done, so that a plan in the middle says what is left', () => {
    const middle: LiveOptions = {
      version: '1.36',
      addons: { value: [addon('coredns'), addon('kube-proxy', {}, '1.36')] },
    };
    expect(told(middle).map((step) => step.replace(/:.*/, ''))).toEqual([
      'done',
      'to-do',
      'done',
      'done',
      'to-do',
      'to-do',
    ]);
    const end: LiveOptions = {
      version: '1.36',
      nodeGroups: { value: [nodeGroup({ version: '1.36' })] },
      addons: { value: [addon('coredns', {}, '1.36')] },
      nodes: { value: [node({ version: '1.36' }), node({ origin: 'self-managed', version: '1.36' })] },
    };
    expect(told(end).filter((step) => !step.startsWith('done'))).toEqual([]);
  });

  it('begins with the add-on that does not run on the new version, before the version is raised', () => {
    const both = { version: RELEASES['1.36'].addons.coredns, runsOn: ['1.35', '1.36'], defaultOn: [] };
    const addons = { value: [addon('coredns', { offers: [both] })] };
    expect(told({ addons })[0]).toMatch(/^to-do: before anything else, change add-on coredns from v1\.13.* to v1\.14/);
    expect(told({ addons, version: '1.34' })[0]).toMatch(/^done: write cluster\.version/);
  });

  it('makes the steps of the second Region before those of the first, and the edit once', () => {
    const second = liveCluster({ planned: { name: 'platform-test-dr', region: 'us-west-2', isSecond: true } });
    const clusters = stepsOf([second, liveCluster()], '1.36').map(({ cluster }) => cluster);
    expect(clusters).toEqual([
      null,
      ...Array.from({ length: 3 }, () => 'platform-test-dr'),
      ...Array.from({ length: 3 }, () => 'platform-test'),
    ]);
  });

  it('is empty where no cluster could be read', () => {
    expect(stepsOf([], '1.36')).toEqual([]);
  });
});
