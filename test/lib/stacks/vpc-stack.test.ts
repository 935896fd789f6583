import { Stage } from 'aws-cdk-lib';

import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../lib/config/validate';
import { VpcStack } from '../../../lib/stacks/vpc-stack';
import { testApp } from '../../support/app';
import { resourcesOf, tagsIn, theResource, vpcOf } from '../../support/templates';

const vpc = vpcOf(prod);
const outputs = Object.fromEntries(
  vpc.body.outputs.map(({ logicalId, properties }) => [logicalId, textOf(properties['Value'])]),
);
const subnetsIn = (tier: string) =>
  resourcesOf(vpc, 'AWS::EC2::Subnet')
    .filter((subnet) => tagsIn(subnet)['aws-cdk:subnet-name'] === tier)
    .map(({ logicalId }) => `<${logicalId}>`);

describe('VpcStack', () => {
  it('is the Vpc stack of its environment', () => {
    const stack = new VpcStack(testApp(), { environment: validateEnvironment({ ...dev, suffix: 'pr12' }) });
    expect(stack.stackName).toBe('platform-dev-pr12-Vpc');
    vpc.template.templateMatches({
      Description: 'Network: VPC, subnets, NAT, endpoints and flow log (platform prod)',
    });
  });

  it('puts out what others need to know, subnets in the order of the zones', () => {
    expect(outputs).toEqual({
      VpcId: `<${theResource(vpc, 'AWS::EC2::VPC').logicalId}>`,
      VpcCidr: '10.2.0.0/16',
      PublicSubnetIds: subnetsIn('public').join(','),
      PrivateSubnetIds: subnetsIn('private').join(','),
      IntraSubnetIds: subnetsIn('intra').join(','),
    });
    expect(subnetsIn('private')).toHaveLength(3);
  });

  it('tells stacks in other Regions its id through that output', () => {
    const stack = new VpcStack(testApp(), { environment: validateEnvironment(dev) });
    expect(stack.resolve(stack.vpcIdAcrossRegions)).toEqual({
      'Fn::GetStackOutput': { StackName: 'platform-dev-Vpc', Region: 'us-east-1', OutputName: 'VpcId' },
    });
  });

  it('explains each output', () => {
    for (const { properties } of vpc.body.outputs) expect(properties['Description']).toMatch(/^[A-Z].{3,}$/);
  });

  it('asks AWS for nothing with a concrete account: zones are the configuration’s', () => {
    const environment = validateEnvironment({ ...dev, account: '111122223333', region: 'us-west-2' });
    const stack = new VpcStack(testApp(), { environment });
    expect(Stage.of(stack)?.synth().manifest.missing).toBeUndefined();
    expect(stack.vpc.availabilityZones).toEqual(['us-west-2a', 'us-west-2b']);
  });

  it('tags everything that takes tags', () => {
    const untagged = [...vpc.body.resources.values()].filter(
      (resource) => tagsIn(resource)['environment'] !== 'prod' || tagsIn(resource)['owner'] !== 'platform@example.com',
    );
    expect([...new Set(untagged.map(({ type }) => type))].sort()).toEqual([
      'AWS::EC2::Route',
      'AWS::EC2::SubnetRouteTableAssociation',
      'AWS::EC2::VPCGatewayAttachment',
      'AWS::IAM::ManagedPolicy',
      'AWS::KMS::Alias',
      'Custom::VpcRestrictDefaultSG',
    ]);
  });
});
