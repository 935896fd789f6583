import { render, textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../lib/config/validate';
import { endpointPolicy } from '../../../lib/network/endpoint-policies';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';
import { FIXTURES } from '../../fixtures/environments';
import { EVERY_ENVIRONMENT, resourcesOf, statementsIn, vpcOf, type Synthesized } from '../../support/templates';

const endpointsOf = (vpc: Synthesized, kind: 'Gateway' | 'Interface') =>
  resourcesOf(vpc, 'AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => properties['VpcEndpointType'] === kind)
    .map(({ properties }) => ({
      ...properties,
      service: render(properties['ServiceName'], () => 'us-east-1').replace(/^.*?com\.amazonaws\.[^.]+\./, ''),
    }));
const idsOf = (vpc: Synthesized, type: string, tier = '') =>
  resourcesOf(vpc, type)
    .filter(({ logicalId }) => logicalId.includes(tier))
    .map(({ logicalId }) => ({ Ref: logicalId }));
const { sixZones = dev } = FIXTURES;

describe('VpcEndpoints', () => {
  it.each([
    ['dev', dev],
    ['prod', prod],
    ['six zones', sixZones],
  ])('put the gateways for S3 and DynamoDB on every route table: %s', (_, environment) => {
    const vpc = vpcOf(environment);
    const gateways = endpointsOf(vpc, 'Gateway');
    expect(gateways.map(({ service }) => service)).toEqual(['s3', 'dynamodb']);
    const tables = idsOf(vpc, 'AWS::EC2::RouteTable');
    expect(tables).toHaveLength(3 * environment.network.availabilityZones.length);
    for (const gateway of gateways) {
      const on = 'RouteTableIds' in gateway ? gateway.RouteTableIds : undefined;
      expect(on).toHaveLength(tables.length);
      expect(on).toEqual(expect.arrayContaining(tables));
    }
  });

  it.each(Object.entries(EVERY_ENVIRONMENT))(
    'make an interface for what is needed, and no other: %s',
    (_, environment) => {
      expect(endpointsOf(vpcOf(environment), 'Interface').map(({ service }) => service)).toEqual(
        interfaceEndpoints(validateEnvironment(environment)).map(({ service }) => service),
      );
    },
  );

  it('put interfaces into every private subnet, under the services’ own names, behind their own security group', () => {
    const vpc = vpcOf(prod);
    const [group] = resourcesOf(vpc, 'AWS::EC2::SecurityGroup');
    expect(endpointsOf(vpc, 'Interface')).toHaveLength(16);
    for (const endpoint of endpointsOf(vpc, 'Interface')) {
      expect(endpoint).toMatchObject({
        SubnetIds: idsOf(vpc, 'AWS::EC2::Subnet', 'Vpcprivate'),
        PrivateDnsEnabled: true,
        SecurityGroupIds: [{ 'Fn::GetAtt': [group?.logicalId, 'GroupId'] }],
      });
    }
  });

  it('let in HTTPS from the VPC and nothing else, and call nobody', () => {
    vpcOf(prod).template.resourceCountIs('AWS::EC2::SecurityGroup', 1);
    vpcOf(prod).template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
    vpcOf(prod).template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
    vpcOf(prod).template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: 'VPC interface endpoints',
      SecurityGroupIngress: [
        {
          CidrIp: '10.2.0.0/16',
          Description: 'Nodes, pods and functions of this VPC call AWS APIs',
          FromPort: 443,
          IpProtocol: 'tcp',
          ToPort: 443,
        },
      ],
      // CloudFormation’s way to say "none": a rule that matches nothing.
      SecurityGroupEgress: [
        {
          CidrIp: '255.255.255.255/32',
          Description: 'Disallow all traffic',
          FromPort: 252,
          IpProtocol: 'icmp',
          ToPort: 86,
        },
      ],
    });
  });

  it('make no security group where there is no interface', () => {
    vpcOf(dev).template.resourceCountIs('AWS::EC2::SecurityGroup', 0);
  });

  it('carry the policies of their services, and the default where there is none', () => {
    const vpc = vpcOf(prod);
    const endpoints = [...endpointsOf(vpc, 'Gateway'), ...endpointsOf(vpc, 'Interface')];
    for (const endpoint of endpoints) {
      const policy = 'PolicyDocument' in endpoint ? endpoint.PolicyDocument : undefined;
      expect(Object.keys(statementsIn(policy as undefined))).toEqual(
        endpointPolicy(endpoint.service)?.map(({ sid }) => sid) ?? [],
      );
    }
  });

  it('use the names that services have in the region’s partition', () => {
    const { china = dev, govCloud = dev } = FIXTURES;
    const names = (environment: typeof dev) =>
      resourcesOf(vpcOf(environment), 'AWS::EC2::VPCEndpoint').map(({ properties }) =>
        textOf(properties['ServiceName']),
      );
    expect(names(china)).toEqual(
      expect.arrayContaining(['cn.com.amazonaws.cn-northwest-1.ecr.api', 'com.amazonaws.cn-northwest-1.logs']),
    );
    expect(names(govCloud)).toContain('com.amazonaws.us-gov-west-1.ecr.api');
  });
});
