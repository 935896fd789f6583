import { readInside } from '../../../../scripts/rehearse/live/inside';
import type { Inside } from '../../../../scripts/rehearse/installed';
import { unconnected } from '../support/unconnected';

const cluster = (name: string, region: string): Inside => ({
  account: '123456789012',
  region,
  cluster: name,
  releases: [],
  objects: [],
});

test('readInside tells of clusters of its Region, those that stand and those that are gone', async () => {
  const aws = unconnected();
  aws.inside.read = () =>
    Promise.resolve({
      standing: [cluster('here', 'eu-west-1'), cluster('there', 'us-west-2')],
      gone: [cluster('earlier', 'eu-west-1'), cluster('far', 'us-west-2')],
    });
  expect(await readInside(aws, 'eu-west-1')).toEqual({
    inside: [cluster('here', 'eu-west-1')],
    goneWith: [cluster('earlier', 'eu-west-1')],
  });
});
