import { Aws, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import { clusterName, controlPlaneLogGroupName } from '../config/names';
import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byCluster } from '../encryption/key-use/cluster';
import { byLogGroups } from '../encryption/key-use/log-groups';
import { SUBNET_TIERS } from '../network/planned-ip-addresses';
import { EncryptedLogGroup } from '../observability/encrypted-log-group';
import { acknowledgeClusterRole, acknowledgeIntraSubnets, acknowledgePublicEndpoint } from './acknowledgements';
import { AutoMode } from './capacity/auto-mode';
import { hasAutoMode } from './managed-addons/where';

export interface ControlPlaneProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
  readonly securityGroup: ec2.ISecurityGroup;
}

const LOG_TYPES = Object.values(eks.ClusterLoggingTypes);

/** The EKS cluster, with its key and its log group made beforehand. */
export class ControlPlane extends Construct {
  readonly cluster: eks.ICluster;
  readonly encryptionKey: kms.IKey;
  readonly logGroup: logs.ILogGroup;

  constructor(scope: Construct, id: string, props: ControlPlaneProps) {
    super(scope, id);
    const { environment, vpc, securityGroup } = props;
    const { version, endpoint, serviceCidr, logRetentionDays } = environment.cluster;

    const role = new iam.Role(this, 'Role', {
      description: 'The EKS control plane works in this account',
      assumedBy: new iam.ServicePrincipal('eks.amazonaws.com', {
        // Only this cluster: Amazon EKS User Guide, "Cross-service confused deputy prevention in Amazon EKS".
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'eks',
              resource: 'cluster',
              resourceName: clusterName(environment),
            }),
          },
        },
      }),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonEKSClusterPolicy')],
    });
    this.encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'cluster',
      description: 'Encrypts what the Kubernetes API stores',
      use: byCluster(role),
    });
    const logGroupName = controlPlaneLogGroupName(environment);
    this.logGroup = new EncryptedLogGroup(this, 'LogGroup', {
      environment,
      logGroupName,
      retentionDays: logRetentionDays,
      encryptionKey: new EncryptionKey(this, 'LogKey', {
        environment,
        purpose: 'cluster-logs',
        description: 'Encrypts the logs of the control plane',
        use: [byLogGroups(this, logGroupName)],
      }),
    });

    const cluster = new eks.Cluster(this, 'Cluster', {
      clusterName: clusterName(environment),
      version: eks.KubernetesVersion.of(version),
      role,
      vpc,
      vpcSubnets: [{ subnets: controlPlaneSubnets(vpc, environment) }],
      securityGroup,
      endpointAccess:
        endpoint.publicCidrs.length === 0
          ? eks.EndpointAccess.PRIVATE
          : eks.EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(...endpoint.publicCidrs),
      serviceIpv4Cidr: serviceCidr,
      secretsEncryptionKey: this.encryptionKey,
      clusterLogging: LOG_TYPES,
      bootstrapClusterCreatorAdminPermissions: false,
      bootstrapSelfManagedAddons: false,
      outputConfigCommand: false,
      ...new AutoMode(this, 'AutoMode', { autoMode: autoModeIn(environment) }).clusterProps,
    });
    cluster.node.addDependency(this.logGroup);
    protect(cluster, this.encryptionKey, environment);
    acknowledgeIntraSubnets(cluster);
    acknowledgeClusterRole(role, environment);
    acknowledgePublicEndpoint(cluster, environment);
    this.cluster = cluster;
  }
}

/** Settings that the L2 construct does not offer. */
function protect(cluster: eks.Cluster, key: kms.IKey, environment: Environment): void {
  const { deletionProtection, supportType, zonalShift } = environment.cluster;
  const resource = cluster.node.defaultChild;
  if (!(resource instanceof eks.CfnCluster)) throw new TypeError('eks.Cluster has lost its CfnCluster');
  resource.deletionProtection = deletionProtection;
  // Without `resources`, which is deprecated and means nothing: all of the API’s data is encrypted.
  resource.encryptionConfig = [{ provider: { keyArn: key.keyArn } }];
  resource.upgradePolicy = { supportType };
  resource.zonalShiftConfig = { enabled: zonalShift };
}

const autoModeIn = ({ capacity }: Environment) => capacity.find((item) => item.kind === 'auto-mode');

/**
 * Subnets of the zones that hold the control plane: intra ones, which have no way out. Auto Mode launches its nodes into
 * the same subnets, so there they are the private ones.
 */
function controlPlaneSubnets(vpc: ec2.IVpc, environment: Environment): ec2.ISubnet[] {
  const { region, network } = environment;
  const tier = hasAutoMode(environment) ? SUBNET_TIERS.private : SUBNET_TIERS.intra;
  const zones = (network.controlPlaneZones ?? network.availabilityZones).map((letter) => `${region}${letter}`);
  return vpc
    .selectSubnets({ subnetGroupName: tier.name })
    .subnets.filter(({ availabilityZone }) => zones.includes(availabilityZone));
}
