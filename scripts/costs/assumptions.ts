/** A number that the templates do not hold, and that a cost needs. */
export interface Assumption {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** A page, and what we make of it. */
  readonly source: string;
}

const OBSERVATIONS =
  'a pricing example on https://aws.amazon.com/cloudwatch/pricing/, quoted by others and not read there';

/** What is taken to be true. None of it is measured; all of it is printed. */
export const ASSUMPTIONS = {
  spotShare: {
    what: 'price of a Spot instance',
    value: 0.4,
    unit: 'of the on-demand price',
    source:
      'AWS says up to 90 % less (https://aws.amazon.com/ec2/spot/pricing/), guides 60 to 90 % (https://www.arika.dev/series/cloud-cost-engineering/07-spot-savings-plans-ris/): the cautious end of it',
  },
  detailedMetrics: {
    what: 'metrics of an instance with detailed monitoring',
    value: 7,
    unit: 'metrics',
    source: 'a pricing example on https://aws.amazon.com/cloudwatch/pricing/',
  },
  bottlerocketSystemVolume: {
    what: 'volume of the Bottlerocket system, whose size the template leaves to the image',
    value: 2,
    unit: 'GiB',
    source: 'what the image is published with: https://github.com/bottlerocket-os/bottlerocket#default-volumes',
  },
  imageVolume: {
    what: 'volume of any other system, whose size the template leaves to the image',
    value: 8,
    unit: 'GiB',
    source: 'what images of Amazon Linux 2023 are published with; aws ec2 describe-images shows it',
  },
  clusterObservations: {
    what: 'observations of Container Insights for a cluster',
    value: 1720,
    unit: 'each minute',
    source: OBSERVATIONS,
  },
  podObservations: {
    what: 'observations of Container Insights for a pod',
    value: 138,
    unit: 'each minute',
    source: OBSERVATIONS,
  },
  podsPerNode: {
    what: 'pods on a node that are counted for Container Insights',
    value: 10,
    unit: 'pods',
    source: 'about what the add-ons run on every node; yours come on top',
  },
} as const satisfies Readonly<Record<string, Assumption>>;
