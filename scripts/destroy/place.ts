import type { Aws } from '../aws/aws';
import type { Layout } from './layout';
import type { LiveStack } from './live-stack';

/** One Region of an environment. */
export interface Place {
  readonly region: string;
  readonly aws: Aws;
  /** Names of the environment’s clusters here, also of those that are gone by now. */
  readonly clusters: readonly string[];
  /** Ids of the environment’s VPCs here. */
  readonly vpcs: readonly string[];
  /** Physical ids of all that stacks hold: CloudFormation deletes it. */
  readonly ofStacks: ReadonlySet<string>;
  /** Names of the roles that stacks hold. */
  readonly roles: readonly string[];
}

const CLUSTER = 'AWS::EKS::Cluster';

/** The Regions of an environment, its own first. */
export function placesOf(layout: Layout, live: readonly LiveStack[], awsIn: (region: string) => Aws): Place[] {
  const regions = [...new Set([layout.region, ...layout.stacks.map(({ region }) => region)])];
  return regions.map((region) => {
    const here = live.filter((stack) => stack.region === region).flatMap(({ resources }) => resources);
    const idsOf = (wanted: string) =>
      here.filter(({ type, physicalId }) => type === wanted && physicalId !== '').map(({ physicalId }) => physicalId);
    const named = layout.stacks.filter((stack) => stack.region === region).flatMap(({ clusters }) => clusters);
    return {
      region,
      aws: awsIn(region),
      clusters: [...new Set([...named, ...idsOf(CLUSTER)])],
      vpcs: idsOf('AWS::EC2::VPC'),
      ofStacks: new Set(here.map(({ physicalId }) => physicalId)),
      roles: idsOf('AWS::IAM::Role'),
    };
  });
}
