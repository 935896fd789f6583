import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { endpointPolicy } from './endpoint-policies';
import { interfaceEndpoints } from './endpoint-services';

export interface VpcEndpointsProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
}

const GATEWAYS = {
  s3: ec2.GatewayVpcEndpointAwsService.S3,
  dynamodb: ec2.GatewayVpcEndpointAwsService.DYNAMODB,
};

/** Ways to AWS services that stay inside the network: two free gateways, and interfaces where they are asked for. */
export class VpcEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { environment, vpc } = props;

    for (const [name, service] of Object.entries(GATEWAYS)) {
      const gateway = vpc.addGatewayEndpoint(`${name}-gateway`, { service });
      endpointPolicy(name)?.forEach((statement) => {
        gateway.addToPolicy(statement);
      });
    }

    const services = interfaceEndpoints(environment);
    if (services.length === 0) return;

    const securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: 'VPC interface endpoints',
      allowAllOutbound: false,
    });
    securityGroup.addIngressRule(
      ec2.Peer.ipv4(environment.network.cidr),
      ec2.Port.tcp(443),
      'Nodes, pods and functions of this VPC call AWS APIs',
    );
    for (const { service } of services) {
      const endpoint = new ec2.InterfaceVpcEndpoint(this, service, {
        vpc,
        service: new ec2.InterfaceVpcEndpointAwsService(service),
        subnets: { subnetGroupName: 'private' },
        securityGroups: [securityGroup],
        open: false,
        privateDnsEnabled: true,
      });
      endpointPolicy(service)?.forEach((statement) => {
        endpoint.addToPolicy(statement);
      });
    }
  }
}
