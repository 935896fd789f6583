import { REGIONS } from '../../regions';
import type { PipelineRule } from './rule';

/** The Region that environments have when they name none. */
const DEFAULT_REGION = 'us-east-1';

const partitionOf = (region: string) => (Object.hasOwn(REGIONS, region) ? REGIONS[region]?.partition : undefined);

export const onePartition: PipelineRule = {
  id: 'one-partition',
  requirement: 'A pipeline stands in a Region that is known, in the partition of all that it delivers.',
  check(pipeline, environments) {
    const here = partitionOf(pipeline.region);
    if (here === undefined) {
      return [
        {
          path: 'region',
          value: pipeline.region,
          rule: 'must be a Region that lib/config/regions.ts knows',
          fix: `write one of: ${Object.keys(REGIONS).join(', ')}`,
        },
      ];
    }
    return pipeline.environments.flatMap(({ environment }, index) => {
      const { region = DEFAULT_REGION } = environments.find(({ name }) => name === environment) ?? {};
      const there = partitionOf(region);
      if (there === undefined || there === here) return [];
      return [
        {
          path: `environments[${String(index)}].environment`,
          value: environment,
          rule: `must be in the pipeline’s partition, ${here}: no role can be taken on across partitions`,
          fix: `deliver it with a pipeline of its own in the partition ${there}`,
        },
      ];
    });
  },
};
