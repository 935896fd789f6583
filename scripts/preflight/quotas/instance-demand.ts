import { outcomes, textOf } from '../../../lib/compliance/template';
import type { Purchase } from '../../costs/instances';
import { readNodeGroup } from '../../costs/node-groups';
import type { Target } from '../target';

/** Instances that a resource starts, each of one of several types. */
export interface InstanceDemand {
  readonly name: string;
  readonly types: readonly string[];
  readonly purchase: Purchase;
  /** How many it starts with. */
  readonly desired: number;
  /** How many it may grow to. */
  readonly most: number;
}

const PURCHASES: readonly Purchase[] = ['on-demand', 'spot'];

/** All instances that the templates themselves start; what Karpenter and Auto Mode add is known to nobody before. */
export const instanceDemands = ({ stacks }: Pick<Target, 'stacks'>): InstanceDemand[] =>
  stacks.flatMap(({ name: stack, template }) =>
    [...template.resources.values()].flatMap((resource): InstanceDemand[] => {
      const name = `${resource.logicalId} of ${stack}`;
      if (resource.type === 'AWS::EC2::Instance') {
        const types = outcomes(resource.properties['InstanceType']).map(textOf);
        return [{ name, types, purchase: 'on-demand', desired: 1, most: 1 }];
      }
      const group = readNodeGroup(resource, template);
      if (typeof group !== 'object') return [];
      const { types, desiredSize, maxSize, bought } = group;
      const countOf = (nodes: number, wanted: Purchase) =>
        bought(nodes).find(({ purchase }) => purchase === wanted)?.count ?? 0;
      return PURCHASES.map((purchase) => ({
        name,
        types,
        purchase,
        desired: countOf(desiredSize, purchase),
        most: countOf(maxSize, purchase),
      })).filter(({ most }) => most > 0);
    }),
  );
