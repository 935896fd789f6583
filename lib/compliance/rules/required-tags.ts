import type { Finding, Rule } from '../rule';
import {
  certainItems,
  isList,
  isObject,
  items,
  OUTPUT,
  outcomes,
  textOf,
  type Json,
  type JsonObject,
} from '../template';

/** Types that carry their tags in a property with a name of its own. */
const TAG_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupPlan': 'BackupPlanTags',
  'AWS::Backup::BackupVault': 'BackupVaultTags',
  'AWS::Backup::Framework': 'FrameworkTags',
  'AWS::Backup::LogicallyAirGappedBackupVault': 'BackupVaultTags',
  'AWS::Backup::ReportPlan': 'ReportPlanTags',
  'AWS::Backup::TieringConfiguration': 'TieringConfigurationTags',
  'AWS::Budgets::Budget': 'ResourceTags',
  'AWS::Budgets::BudgetsAction': 'ResourceTags',
  'AWS::CE::AnomalyMonitor': 'ResourceTags',
  'AWS::CE::AnomalySubscription': 'ResourceTags',
  'AWS::Cognito::UserPool': 'UserPoolTags',
  'AWS::EFS::AccessPoint': 'AccessPointTags',
  'AWS::EFS::FileSystem': 'FileSystemTags',
  'AWS::Route53::HealthCheck': 'HealthCheckTags',
  'AWS::Route53::HostedZone': 'HostedZoneTags',
};

/**
 * Types that CloudFormation cannot tag, by service. A test holds the list against aws-cdk-lib; a type of a service that
 * is not here counts as taggable, so that nothing new escapes.
 */
export const UNTAGGABLE: Readonly<Record<string, string>> = {
  ACMPCA: 'Certificate CertificateAuthorityActivation Permission',
  ApiGateway: `
    Account Authorizer BasePathMapping BasePathMappingV2 Deployment DocumentationPart
    DocumentationVersion GatewayResponse Method Model RequestValidator Resource UsagePlanKey`,
  ApiGatewayV2: `
    ApiGatewayManagedOverrides ApiMapping Authorizer Deployment Integration IntegrationResponse Model
    Route RouteResponse RoutingRule`,
  Athena: 'NamedQuery PreparedStatement',
  AutoScaling: 'LaunchConfiguration LifecycleHook ScalingPolicy ScheduledAction WarmPool',
  Backup: 'BackupSelection RestoreTestingSelection',
  CloudFormation: `
    CustomResource GeneratedTemplate GuardHook HookDefaultVersion HookTypeConfig HookVersion LambdaHook
    Macro ModuleDefaultVersion ModuleVersion PublicTypeVersion Publisher ResourceDefaultVersion
    ResourceVersion TypeActivation WaitCondition WaitConditionHandle`,
  CloudWatch: 'AnomalyDetector OTelEnrichment ResourceMetricsConfiguration',
  CodeBuild: 'SourceCredential',
  Config: `
    ConfigRule ConfigurationRecorder DeliveryChannel OrganizationConfigRule RemediationConfiguration`,
  EC2: `
    ClientVpnAuthorizationRule ClientVpnRoute ClientVpnTargetNetworkAssociation EIPAssociation
    EnclaveCertificateIamRoleAssociation GatewayRouteTableAssociation IPAMAllocation IPAMPoolCidr
    IpPoolRouteTableAssociation LocalGatewayRoute NetworkAclEntry NetworkInterfaceAttachment
    NetworkInterfacePermission NetworkPerformanceMetricSubscription Route RouteServerAssociation
    RouteServerPropagation SecurityGroupEgress SecurityGroupIngress SecurityGroupVpcAssociation
    SnapshotBlockPublicAccess SqlHaStandbyDetectedInstance SubnetCidrBlock SubnetNetworkAclAssociation
    SubnetRouteTableAssociation TransitGatewayAttachmentNatConfiguration
    TransitGatewayMeteringPolicyEntry TransitGatewayMulticastDomainAssociation
    TransitGatewayMulticastGroupMember TransitGatewayMulticastGroupSource
    TransitGatewayPolicyTableAssociation TransitGatewayPolicyTableEntry TransitGatewayRoute
    TransitGatewayRouteTableAssociation TransitGatewayRouteTablePropagation VPCBlockPublicAccessOptions
    VPCCidrBlock VPCDHCPOptionsAssociation VPCEndpointConnectionNotification
    VPCEndpointServicePermissions VPCGatewayAttachment VPNConnectionRoute VPNGatewayRoutePropagation
    VolumeAttachment`,
  ECR: `
    PullThroughCacheRule PullTimeUpdateExclusion RegistryPolicy RegistryScanningConfiguration
    ReplicationConfiguration RepositoryCreationTemplate SigningConfiguration`,
  EFS: 'MountTarget',
  EKS: 'CertificateAuthority',
  ElasticLoadBalancingV2: 'ListenerCertificate TrustStoreRevocation',
  Events: 'ApiDestination Archive Connection Endpoint EventBusPolicy',
  Glue: `
    Classifier CustomEntityType DataCatalogEncryptionSettings Database IdentityCenterConfiguration
    Partition SchemaVersion SchemaVersionMetadata SecurityConfiguration Table TableOptimizer
    UserDefinedFunction`,
  GuardDuty: 'Master Member',
  IAM: `
    AccessKey Group GroupPolicy InstanceProfile ManagedPolicy Policy RolePolicy ServiceLinkedRole
    UserPolicy UserToGroupAddition`,
  KMS: 'Alias',
  Lambda: `
    Alias EventInvokeConfig LayerVersion LayerVersionPermission Permission ResourcePolicy Url Version
    WebFunctionEndpoint WebFunctionRevision`,
  Logs: `
    AccountPolicy Integration LogAnomalyDetector LogStream MetricFilter QueryDefinition ResourcePolicy
    StorageTierPolicy SubscriptionFilter Transformer`,
  Notifications: `
    ChannelAssociation EventRule ManagedNotificationAccountContactAssociation
    ManagedNotificationAdditionalChannelAssociation NotificationHub OrganizationalUnitAssociation`,
  Route53: `
    CidrCollection DNSSEC DelegationSet KeySigningKey QueryLoggingConfig RecordSet RecordSetGroup
    TrafficPolicy TrafficPolicyInstance`,
  S3: 'BucketPolicy MultiRegionAccessPoint MultiRegionAccessPointPolicy',
  SNS: 'Subscription TopicInlinePolicy TopicPolicy',
  SQS: 'QueueInlinePolicy QueuePolicy',
  SSM: `
    MaintenanceWindowTarget MaintenanceWindowTask ResourceDataSync ResourcePolicy ServiceSetting`,
  Scheduler: 'Schedule',
  SecretsManager: 'ResourcePolicy RotationSchedule SecretTargetAttachment',
  SecurityHub: `
    ActionTarget DelegatedAdmin FindingAggregator Insight OrganizationConfiguration PolicyAssociation
    ProductSubscription SecurityControl Standard`,
  ServiceDiscovery: 'Instance',
  StepFunctions: 'StateMachineAlias StateMachineVersion',
  WAFv2: 'LoggingConfiguration WebACLAssociation',
};

/** A launch template tags what it starts, and itself, through specifications: the path to them, for each kind. */
const SPECIFICATIONS: Readonly<Record<string, readonly string[]>> = {
  instance: ['LaunchTemplateData', 'TagSpecifications'],
  volume: ['LaunchTemplateData', 'TagSpecifications'],
  'launch-template': ['TagSpecifications'],
};

export const requiredTags: Rule = {
  id: 'required-tags',
  requirement: 'Every taggable resource carries the tags of its environment.',
  fix: 'Tag the stack with Tags.of(stack); where CDK cannot reach, set the tags on the resource itself.',
  check({ type, properties }, template) {
    if (!isTaggable(type)) return [];
    if (type === 'AWS::EC2::LaunchTemplate') {
      return Object.entries(SPECIFICATIONS).flatMap(([kind, path]) =>
        findings(specified(properties, kind, path), template.requiredTags, path.join('.'), kind),
      );
    }
    const property = TAG_PROPERTY[type] ?? 'Tags';
    return findings(outcomes(properties, property).map(keysOf), template.requiredTags, property);
  },
};

const UNTAGGABLE_TYPES = new Set(
  Object.entries(UNTAGGABLE).flatMap(([service, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => `AWS::${service}::${name}`),
  ),
);

const isTaggable = (type: string): boolean =>
  ![OUTPUT, 'AWS::CDK::Metadata'].includes(type) && !type.startsWith('Custom::') && !UNTAGGABLE_TYPES.has(type);

/** Keys of a list of `{ Key, Value }` or of a map, as far as they don't depend on a condition. */
function keysOf(tags: Json | undefined): readonly string[] {
  if (!isList(tags)) return isObject(tags) ? Object.keys(tags) : [];
  return certainItems(tags).flatMap((tag) => {
    const keys = new Set(outcomes(tag, 'Key').map(textOf));
    return keys.size === 1 ? [...keys] : [];
  });
}

const specified = (properties: JsonObject, kind: string, path: readonly string[]): (readonly string[])[] =>
  outcomes(properties, ...path).map((specifications) =>
    items(specifications)
      .filter((specification) => outcomes(specification, 'ResourceType').includes(kind))
      .flatMap((specification) => outcomes(specification, 'Tags').flatMap(keysOf)),
  );

/** One finding for each missing key, or a single one where there is no required tag at all. */
function findings(
  sets: readonly (readonly string[])[],
  required: readonly string[],
  location: string,
  kind?: string,
): Finding[] {
  const missing = required.filter((key) => !sets.every((keys) => keys.includes(key)));
  if (missing.length === 0) return [];
  if (missing.length === required.length) return [{ ...(kind === undefined ? {} : { finding: kind }), location }];
  return missing.map((key) => ({ finding: kind === undefined ? key : `${kind}:${key}`, location }));
}
