import { createHash } from 'node:crypto';

import type { TemplateResource } from '../../../lib/compliance/template';
import type { Site } from './site';

/** What an id is made from: the resource, and the text of its name property if it has one. */
export interface Identified {
  readonly site: Site;
  readonly stackName: string;
  readonly resource: TemplateResource;
  readonly text: (property: string) => string;
}

type Id = (of: Identified) => string;

/** The same in every environment: copies of a role then differ by the name of the environment alone. */
const hash = ({ stackName, resource }: Identified) =>
  createHash('sha256')
    .update(`${String(stackName.split('-').at(-1))} ${resource.logicalId}`)
    .digest('hex');

/** The name that CloudFormation would make up, without its random end. */
const generated: Id = ({ stackName, resource }) => `${stackName}-${resource.logicalId}`;

const numbered =
  (prefix: string): Id =>
  (of) =>
    `${prefix}-0${hash(of).slice(0, 16)}`;

/** The id of a KMS key looks like a UUID. */
const uuid: Id = (of) => hash(of).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const regional =
  (service: string, name: Id): Id =>
  (of) =>
    `arn:${of.site.partition}:${service}:${of.site.region}:${of.site.account}:${name(of)}`;

const inIam =
  (kind: string, name: Id = generated): Id =>
  (of) =>
    `arn:${of.site.partition}:iam::${of.site.account}:${kind}/${name(of)}`;

/**
 * Host and path of an OIDC issuer: as the template writes it, or that of a cluster. Source: Amazon EKS User Guide, "Create an
 * IAM OIDC provider".
 */
const issuer: Id = (of) => {
  const url = of.resource.properties['Url'];
  return typeof url === 'string'
    ? url.replace('https://', '')
    : `oidc.eks.${of.site.region}.${of.site.urlSuffix}/id/${hash(of).slice(0, 32).toUpperCase()}`;
};

const named =
  (property: string, prefix = ''): Id =>
  ({ text }) =>
    `${prefix}${text(property)}`;

/** The group that AWS makes with every VPC. */
export const DEFAULT_SECURITY_GROUP = 'sg-0defa017defa017de';

/** By type, and by what a template asks for: `Ref` or the name of an attribute. */
const IDS: Readonly<Record<string, Id>> = {
  'AWS::Backup::BackupVault BackupVaultArn': regional('backup', named('BackupVaultName', 'backup-vault:')),
  'AWS::Backup::BackupVault Ref': named('BackupVaultName'),
  'AWS::CodeBuild::Project Arn': regional('codebuild', (of) => `project/${generated(of)}`),
  'AWS::CodeBuild::Project Ref': generated,
  'AWS::CodeConnections::Connection ConnectionArn': regional('codeconnections', (of) => `connection/${uuid(of)}`),
  'AWS::DynamoDB::Table Arn': regional('dynamodb', (of) => `table/${generated(of)}`),
  'AWS::EC2::SecurityGroup GroupId': numbered('sg'),
  'AWS::EC2::VPC DefaultSecurityGroup': () => DEFAULT_SECURITY_GROUP,
  'AWS::EC2::VPC Ref': numbered('vpc'),
  'AWS::EKS::Cluster Arn': regional('eks', named('Name', 'cluster/')),
  'AWS::EKS::Cluster Ref': named('Name'),
  'AWS::Events::Rule Arn': regional('events', (of) => `rule/${generated(of)}`),
  'AWS::IAM::ManagedPolicy Ref': inIam('policy'),
  'AWS::IAM::OIDCProvider Arn': inIam('oidc-provider', issuer),
  'AWS::IAM::OIDCProvider Ref': inIam('oidc-provider', issuer),
  'AWS::IAM::Role Arn': inIam('role'),
  'AWS::IAM::Role Ref': generated,
  'AWS::KinesisFirehose::DeliveryStream Arn': regional('firehose', named('DeliveryStreamName', 'deliverystream/')),
  'AWS::KMS::Key Arn': regional('kms', (of) => `key/${uuid(of)}`),
  'AWS::KMS::Key Ref': uuid,
  'AWS::Lambda::Function Arn': regional('lambda', (of) => `function:${generated(of)}`),
  'AWS::Lambda::Function Ref': generated,
  'AWS::Logs::LogGroup Arn': regional('logs', ({ text }) => `log-group:${text('LogGroupName')}:*`),
  'AWS::Logs::LogGroup Ref': named('LogGroupName'),
  'AWS::S3::Bucket Arn': (of) => `arn:${of.site.partition}:s3:::${generated(of).toLowerCase()}`,
  'AWS::S3::Bucket Ref': (of) => generated(of).toLowerCase(),
  'AWS::SNS::Topic Ref': regional('sns', named('TopicName')),
  'AWS::SQS::Queue Arn': regional('sqs', named('QueueName')),
};

/** What identifies a type in an ARN: an attribute of that name, or what it returns for `Ref`. */
const ARN_OF: readonly string[] = ['Arn', 'BackupVaultArn', 'Ref'];

/** What `Ref` or an attribute of a resource would give. Throws a RangeError for a kind that nobody described here. */
export function physicalId(of: Identified, attribute: string): string {
  const key = `${of.resource.type} ${attribute}`;
  const make = IDS[key];
  if (make === undefined) {
    throw new RangeError(
      `A policy refers to ${key} (${of.resource.logicalId}): add it in test/support/iam/physical-id.ts`,
    );
  }
  return make(of);
}

/** The ARN of a resource; undefined for one that no policy names. */
export const arnOf = (of: Identified): string | undefined =>
  ARN_OF.map((attribute) => IDS[`${of.resource.type} ${attribute}`]?.(of)).find((id) => id?.startsWith('arn:'));
