import { placesOf } from '../../../scripts/destroy/place';
import type { Layout } from '../../../scripts/destroy/layout';
import { unconnectedAws } from './support/aws';
import { laid, live } from './support/stacks';

const LAYOUT: Layout = {
  prefix: 'platform-dev',
  account: null,
  region: 'eu-west-1',
  stacks: [
    { ...laid('platform-dev-DrRegion'), region: 'us-west-2', clusters: ['platform-dev-dr'] },
    { ...laid('platform-dev-Eks'), clusters: ['platform-dev'] },
  ],
};

const resource = (type: string, physicalId: string) => ({ type, physicalId, stays: false });

const LIVE = [
  live('platform-dev-Vpc', { resources: [resource('AWS::EC2::VPC', 'vpc-1'), resource('AWS::EC2::VPC', '')] }),
  live('platform-dev-Eks', {
    resources: [
      resource('AWS::EKS::Cluster', 'platform-dev'),
      resource('AWS::EKS::Cluster', 'platform-dev-old'),
      resource('AWS::IAM::Role', 'node'),
    ],
  }),
  live('platform-dev-DrRegion', { region: 'us-west-2', resources: [resource('AWS::EC2::VPC', 'vpc-2')] }),
];

describe('placesOf', () => {
  const places = placesOf(LAYOUT, LIVE, unconnectedAws);
  const [home, second] = places;

  it('begins with the Region of the environment, and has each other one once, with AWS there', () => {
    expect(places.map(({ region, aws }) => [region, aws.region])).toEqual([
      ['eu-west-1', 'eu-west-1'],
      ['us-west-2', 'us-west-2'],
    ]);
  });

  it('knows the clusters that the assembly names and those that stacks hold, each once, in its Region alone', () => {
    expect(home?.clusters).toEqual(['platform-dev', 'platform-dev-old']);
    expect(second?.clusters).toEqual(['platform-dev-dr']);
  });

  it('knows the VPCs and roles that stand in the Region, and nothing that has no id yet', () => {
    expect([home?.vpcs, home?.roles]).toEqual([['vpc-1'], ['node']]);
    expect([second?.vpcs, second?.roles]).toEqual([['vpc-2'], []]);
  });

  it('knows all that its stacks hold, which CloudFormation deletes', () => {
    expect(second?.ofStacks).toEqual(new Set(['vpc-2']));
    expect([...(home?.ofStacks ?? [])]).toEqual(expect.arrayContaining(['vpc-1', 'platform-dev', 'node']));
    expect(home?.ofStacks.has('vpc-2')).toBe(false);
  });
});
