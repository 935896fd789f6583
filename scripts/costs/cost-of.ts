import { items, textOf, type TemplateResource } from '../../lib/compliance/template';
import type { Cost, PricingRule, Setting } from './charge';
import { isFree } from './free-types';
import { controlPlane } from './price-control-plane';
import { instance } from './price-instance';
import { key, parameter, secret } from './price-keys';
import { elasticAddress, flowLog, natGateway, vpcEndpoint } from './price-network';
import { nodeGroup } from './price-node-group';
import { addon, alarm, dashboard, logGroup } from './price-observability';
import { bucket, healthCheck } from './price-recovery';
import type { PriceName } from './prices';

/** What costs by use and nothing else. */
const byUse =
  (...rates: readonly PriceName[]): PricingRule =>
  () => ({ rates });

/** Running time costs a fifth less on Arm. */
const lambdaFunction: PricingRule = ({ properties }) => ({
  rates: [
    'functionRequests',
    items(properties['Architectures']).map(textOf).includes('arm64') ? 'functionTimeArm' : 'functionTime',
  ],
});

/** Delivery to a queue is free. */
const subscription: PricingRule = ({ properties }) =>
  textOf(properties['Protocol']) === 'email' ? { rates: ['email'] } : {};

/** What knows the price of a type. */
export const PRICING_RULES: Readonly<Record<string, PricingRule>> = {
  'AWS::Athena::WorkGroup': byUse('queries'),
  'AWS::AutoScaling::AutoScalingGroup': nodeGroup,
  'AWS::Backup::BackupPlan': byUse('otherRegion'),
  'AWS::Backup::BackupVault': byUse('backupStorage'),
  'AWS::Backup::RestoreTestingSelection': byUse('restoreTest'),
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::Dashboard': dashboard,
  'AWS::Config::ConfigurationRecorder': byUse('configurationItems'),
  'AWS::DynamoDB::Table': byUse('tableRequests', 'tableStorage'),
  'AWS::EC2::EIP': elasticAddress,
  'AWS::EC2::FlowLog': flowLog,
  'AWS::EC2::Instance': instance,
  'AWS::EC2::NatGateway': natGateway,
  'AWS::EC2::VPCEndpoint': vpcEndpoint,
  'AWS::EC2::VPCPeeringConnection': byUse('otherRegion'),
  'AWS::ECR::ReplicationConfiguration': byUse('otherRegion', 'imageStorage'),
  'AWS::EKS::Addon': addon,
  'AWS::EKS::Cluster': controlPlane,
  'AWS::EKS::FargateProfile': byUse('fargateCpu', 'fargateMemory'),
  'AWS::EKS::Nodegroup': nodeGroup,
  'AWS::GuardDuty::Detector': byUse('auditEvents', 'runtimeMonitoring'),
  'AWS::KinesisFirehose::DeliveryStream': byUse('delivery'),
  'AWS::KMS::Key': key,
  'AWS::KMS::ReplicaKey': key,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::Route53::HealthCheck': healthCheck,
  'AWS::Route53::RecordSet': byUse('nameQueries'),
  'AWS::S3::Bucket': bucket,
  'AWS::SecretsManager::Secret': secret,
  'AWS::SecurityHub::Hub': byUse('securityChecks'),
  'AWS::SNS::Subscription': subscription,
  'AWS::SNS::Topic': byUse('topic'),
  'AWS::SQS::Queue': byUse('queue'),
  'AWS::SSM::Parameter': parameter,
  // The replica is paid for as a secret of its own.
  'Custom::ReplicatedSecret': secret,
};

/** What a resource costs: nothing when its type is free, and a word about it when its type is not known. */
export function costOf(resource: TemplateResource, setting: Setting): Cost {
  const { type } = resource;
  const rule = Object.hasOwn(PRICING_RULES, type) ? PRICING_RULES[type] : undefined;
  if (rule !== undefined) return rule(resource, setting);
  return isFree(type) ? {} : { notPriced: [`${type}: free or not, the table does not know`] };
}
