import { tagsOf } from '../../../lib/config/tags';
import { differs, tagOf, type Check } from './check';

/** The tags of the environment reach what stands, and the account’s index of tags finds it by them. */
export const tags: Check = (live, environment) => {
  const expected = Object.entries(tagsOf(environment));
  const ec2 = [
    ...live.vpcs.map((one) => ({ id: one.VpcId, Tags: one.Tags })),
    ...live.subnets.map((one) => ({ id: one.SubnetId, Tags: one.Tags })),
    ...live.natGateways.map((one) => ({ id: one.NatGatewayId, Tags: one.Tags })),
  ];
  const eks = [
    ...live.clusters.map(({ name, tags: own }) => ({ id: name, tags: own })),
    ...live.nodegroups.map(({ nodegroupName, tags: own }) => ({ id: nodegroupName, tags: own })),
  ];
  return [
    ...ec2.flatMap((one) =>
      expected.flatMap(([key, value]) => differs(`the tag ${key} of ${one.id ?? ''}`, tagOf(one, key), value)),
    ),
    ...eks.flatMap((one) =>
      expected.flatMap(([key, value]) => differs(`the tag ${key} of ${one.id ?? ''}`, one.tags?.[key], value)),
    ),
    ...(live.tagged.length === 0 ? ['the index of tags finds nothing'] : []),
  ];
};
