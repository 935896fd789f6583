import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { ClusterSecurityGroups } from '../../lib/cluster/security-groups';
import { ControlPlane } from '../../lib/cluster/control-plane';
import type { Environment } from '../../lib/config/schema';
import { PlannedIpAddresses, SUBNET_TIERS } from '../../lib/network/planned-ip-addresses';
import { testApp } from './app';

/** A resource as the template has it. */
export interface Rendered {
  readonly Type?: string;
  readonly Properties?: unknown;
  readonly DependsOn?: readonly string[];
  readonly UpdatePolicy?: unknown;
}

/** A stack for constructs by themselves: the tiers of an environment’s VPC, no tags, no aspects, nothing else. */
export class ConstructStack extends Stack {
  readonly vpc: ec2.Vpc;

  constructor(readonly configuration: Environment) {
    super(testApp(), 'Test', { env: { region: configuration.region } });
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      ipAddresses: new PlannedIpAddresses(configuration.network.cidr),
      availabilityZones: this.availabilityZones,
      natGateways: 1,
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: Object.values(SUBNET_TIERS),
    });
  }

  override get availabilityZones(): string[] {
    return this.configuration.network.availabilityZones.map((letter) => `${this.configuration.region}${letter}`);
  }

  /** References to the subnets of a tier, as the template writes them. */
  subnets(tier: keyof typeof SUBNET_TIERS): unknown {
    return this.resolve(this.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS[tier].name }).subnetIds);
  }

  /** References to the route tables of the private subnets, zone by zone. */
  privateRouteTables(): unknown[] {
    const { subnets } = this.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name });
    return subnets.map(({ routeTable }): unknown => this.resolve(routeTable.routeTableId));
  }

  /** A control plane with its security groups, for what needs a cluster. */
  controlPlane() {
    const securityGroups = new ClusterSecurityGroups(this, 'SecurityGroups', {
      environment: this.configuration,
      vpc: this.vpc,
    });
    const controlPlane = new ControlPlane(this, 'ControlPlane', {
      environment: this.configuration,
      vpc: this.vpc,
      securityGroup: securityGroups.controlPlane,
    });
    return { cluster: controlPlane.cluster, controlPlane, securityGroups };
  }

  /** The rendered resources of a type, by logical id; nothing may be built afterwards. */
  rendered(type: string, template = Template.fromStack(this)): Readonly<Record<string, Rendered>> {
    return template.findResources(type);
  }
}

/** What a type’s resources have in common: their properties, in the order of the template. */
export const propertiesOf = (resources: Readonly<Record<string, Rendered>>): unknown[] =>
  Object.values(resources).map(({ Properties }) => Properties);
