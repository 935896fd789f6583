import { readClusters } from '../../../../scripts/rehearse/live/clusters';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

test('every cluster is described with its own node groups, and one that goes while it is read is left out', async () => {
  const aws = unconnected();
  answer(aws.eks, {
    ListClustersCommand: () => ({ clusters: ['one', 'gone', 'two'] }),
    DescribeClusterCommand: (input) =>
      textIn(input, 'name') === 'gone' ? {} : { cluster: { name: textIn(input, 'name') } },
    ListNodegroupsCommand: (input) => ({ nodegroups: [`${textIn(input, 'clusterName')}-a`] }),
    DescribeNodegroupCommand: (input) =>
      textIn(input, 'clusterName') === 'gone' ? {} : { nodegroup: { nodegroupName: textIn(input, 'nodegroupName') } },
  });
  expect(await readClusters(aws)).toEqual({
    clusters: [{ name: 'one' }, { name: 'two' }],
    nodegroups: [{ nodegroupName: 'one-a' }, { nodegroupName: 'two-a' }],
  });
});
