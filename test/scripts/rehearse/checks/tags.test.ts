import { tags } from '../../../../scripts/rehearse/checks/tags';
import { findings, type Broken } from '../support/broken';
import { changed, live, withProperties } from '../support/sound';

type Tags = readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[];

const untagged = (tagList: Tags | undefined, key: string) => (tagList ?? []).filter(({ Key }) => Key !== key);
const [vpc] = live.vpcs;
const [cluster] = live.clusters;

describe('the check of the tags', () => {
  test.each<Broken>([
    [
      'a VPC without its owner',
      { vpcs: changed(live.vpcs, 0, { Tags: untagged(vpc?.Tags, 'owner') }) },
      "the tag owner of vpc-1 is undefined, not 'team@example.com'",
    ],
    [
      'a subnet without its environment',
      { subnets: changed(live.subnets, 5, { Tags: untagged(live.subnets[5]?.Tags, 'environment') }) },
      "the tag environment of subnet-intra-b is undefined, not 'dev'",
    ],
    [
      'a NAT gateway without its cost center',
      { natGateways: changed(live.natGateways, 0, { Tags: untagged(live.natGateways[0]?.Tags, 'cost-center') }) },
      "the tag cost-center of nat-a is undefined, not 'testing'",
    ],
    [
      'a cluster with the tag of another project',
      { clusters: changed(live.clusters, 0, { tags: { ...cluster?.tags, project: 'other' } }) },
      "the tag project of platform-dev is 'other', not 'platform'",
    ],
    [
      'a node group with the tag of another tool',
      { nodegroups: changed(live.nodegroups, 1, { tags: { ...cluster?.tags, 'managed-by': 'hand' } }) },
      "the tag managed-by of application-made-by-aws is 'hand', not 'aws-cdk'",
    ],
    ['an index that finds nothing', { tagged: [] }, 'the index of tags finds nothing'],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(tags, part)).toEqual([sentence]);
  });

  test('wants the operator’s own tags too, on everything that it looks at', () => {
    const own = withProperties({ tags: { team: 'blue' } });
    const looked = [live.vpcs, live.subnets, live.natGateways, live.clusters, live.nodegroups].flat();
    const found = findings(tags, {}, own);
    expect(found).toHaveLength(looked.length);
    expect(found[0]).toBe("the tag team of vpc-1 is undefined, not 'blue'");
  });
});
