import { textOf, type Json, type JsonObject } from '../../lib/compliance/template';
import { shiftOf, type Shifts } from './dependencies';
import { identityOf } from './property-rule';
import { isSameValue } from './same-value';

/** Types whose identity in the service spec is an id or an ARN, and the properties that must be unique all the same. */
const UNIQUE: Readonly<Record<string, readonly string[]>> = {
  'AWS::EKS::Nodegroup': ['ClusterName', 'NodegroupName'],
  'AWS::EC2::SecurityGroup': ['VpcId', 'GroupName'],
  'AWS::EC2::Subnet': ['VpcId', 'CidrBlock'],
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateName'],
  'AWS::SNS::Topic': ['TopicName'],
  'AWS::SQS::Queue': ['QueueName'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName'],
  'AWS::IAM::OIDCProvider': ['Url'],
};

/**
 * What must be unique and would be the same in a resource and the one that comes in its place, as text; undefined when
 * AWS makes the name or it changes.
 *
 * CloudFormation makes the new resource before it deletes the old, so that the update fails:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html
 */
export function sharedName(type: string, old: JsonObject, recent: JsonObject, shifts: Shifts): string | undefined {
  const identity = UNIQUE[type] ?? identityOf(type);
  const isShared = (name: string): boolean =>
    old[name] !== undefined && isSameValue(old[name], recent[name]) && shiftOf(recent[name], shifts) === undefined;
  if (identity.length === 0 || !identity.every(isShared)) return undefined;
  return identity.map((name) => `${name} ${written(recent[name])}`).join(', ');
}

const written = (value: Json | undefined): string => (typeof value === 'string' ? `"${value}"` : textOf(value));

/** Why the update fails, and what to do. */
export const nameIsTaken = (name: string): string =>
  `the new one is made before the old is deleted and must not share ${name} with it (AlreadyExists): change that as well`;
