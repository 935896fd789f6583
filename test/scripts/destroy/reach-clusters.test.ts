import { liveClusters, reachClusters } from '../../../scripts/destroy/reach-clusters';
import { playedApiServer } from '../kubernetes/support/played-api-server';
import { answer, textIn } from '../rehearse/support/answer';
import { ResourceNotFoundException } from '@aws-sdk/client-eks';
import { unconnectedAws } from './support/aws';
import { placeIn } from './support/place';

const server = playedApiServer();
const place = placeIn(unconnectedAws());
const cluster = { name: 'platform-dev', region: 'eu-west-1', described: { endpoint: 'https://somewhere' } };
const reach = (one: typeof cluster | { described: object; name: string; region: string } = cluster) =>
  reachClusters([one], [place], () => server.current.client());

describe('clusters', () => {
  it('are found by their names as long as they stand', async () => {
    const aws = unconnectedAws();
    answer(aws.eks(), {
      DescribeClusterCommand: (input) => {
        if (textIn(input, 'name') === 'gone') throw new ResourceNotFoundException({ message: 'gone', $metadata: {} });
        return { cluster: { name: 'platform-dev' } };
      },
    });
    const found = await liveClusters([placeIn(aws, { clusters: ['gone', 'platform-dev'] })]);
    expect(found).toStrictEqual([{ name: 'platform-dev', region: 'eu-west-1', described: { name: 'platform-dev' } }]);
  });

  it('are reached when their API answers', async () => {
    expect(await reach()).toMatchObject([{ name: 'platform-dev', region: 'eu-west-1' }]);
  });

  it('without an API are left out: they are being made, or failed to be', async () => {
    expect(await reach({ ...cluster, described: {} })).toStrictEqual([]);
  });

  it('that do not answer end the command, which says where it would work', async () => {
    const client = server.current.client();
    await server.current.stop();
    await expect(reachClusters([cluster], [place], () => client)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/A private API answers from inside its VPC[^]*--without-kubernetes/) as string,
    });
    await server.current.start();
  });

  it('that let nobody in end the command, which says who gets in', async () => {
    server.current.refuses = 401;
    await expect(reach()).rejects.toThrow(/with 401: you may not\nName your role in cluster\.admins/);
  });
});
