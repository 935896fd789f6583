import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { NAMES } from '../../lib/compliance/rules/environment-in-name';
import {
  outcomes,
  readTemplate,
  render,
  type Template as Body,
  type TemplateResource,
} from '../../lib/compliance/template';
import { namePrefix } from '../../lib/config/names';
import type { Environment, EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform, type Platform } from '../../lib/platform';
import { testApp } from '../support/app';
import { EVERY_ENVIRONMENT } from '../support/templates';

interface Name {
  readonly environment: Environment;
  /** Of the stack that makes it. */
  readonly region: string;
  /** The kind of thing that bears the name: names of different kinds do not meet. */
  readonly kind: string;
  readonly name: string;
}

interface Copy {
  readonly environment: Environment;
  readonly bodies: readonly Body[];
  readonly names: readonly Name[];
}

const SUFFIXES = [undefined, 'a', 'pr12'];

/** Properties that end like a name, but choose or belong to something else. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'AWS::Athena::NamedQuery Name', // two may share one
  'AWS::CloudWatch::Alarm MetricName',
  'AWS::Config::DeliveryChannel S3BucketName',
  'AWS::EC2::FlowLog LogGroupName',
  'AWS::EC2::VPCEndpoint ServiceName',
  'AWS::EKS::AccessEntry ClusterName',
  'AWS::EKS::Addon AddonName',
  'AWS::EKS::Addon ClusterName',
  'AWS::EKS::FargateProfile ClusterName',
  'AWS::EKS::Nodegroup ClusterName',
  'AWS::EKS::PodIdentityAssociation ClusterName',
  'AWS::Glue::Table DatabaseName',
  'Custom::AWSCDK-EKS-HelmChart ClusterName',
  'Custom::AWSCDK-EKS-KubernetesObjectValue ClusterName',
  'Custom::AWSCDK-EKS-KubernetesObjectValue ObjectName', // inside the cluster
  'Custom::AWSCDK-EKS-KubernetesResource ClusterName',
  'AWS::IAM::Policy PolicyName',
  'AWS::Backup::RestoreTestingSelection RestoreTestingPlanName',
  'AWS::Backup::RestoreTestingSelection RestoreTestingSelectionName',
  'AWS::Logs::LogStream LogGroupName',
  'AWS::Logs::LogStream LogStreamName',
  'AWS::Logs::SubscriptionFilter LogGroupName',
  'AWS::Route53::RecordSet Name',
  'AWS::Lambda::EventSourceMapping FunctionName',
]);

/** Goes with AWS Config or a monitor of anomalies, of which an account has one: a copy with a suffix makes no second. */
const ONCE_IN_AN_ACCOUNT = /^AWS::KMS::Alias .*\/configuration-history$|^AWS::CE::/;

const elementsOf = ({ resources, outputs }: Body): TemplateResource[] => [...resources.values(), ...outputs];

/** Every explicit name in a template, with the stack's own. A generated part begins with the name of its stack. */
function namesIn(body: Body, environment: Environment, region: string): Name[] {
  const named = elementsOf(body).flatMap(({ type, properties }) =>
    outcomes(properties, ...(NAMES[type] ?? ['(none)']))
      .filter((value) => value !== undefined)
      .map((value) => render(value, (reference) => `<${body.stackName}/${reference}>`))
      .map((name) => ({ kind: type, name: type === 'AWS::Glue::Database' ? name.replaceAll('_', '-') : name })),
  );
  return [{ kind: 'Stack', name: body.stackName }, ...named].map((name) => ({ ...name, environment, region }));
}

const stacksOf = (platform: Platform): Stack[] => Object.values<Stack>({ ...platform });

/** An environment without a suffix and with each of two, side by side in one App. */
function copiesOf(input: EnvironmentInput): Copy[] {
  const app = testApp();
  return SUFFIXES.map((suffix) => validateEnvironment(suffix === undefined ? input : { ...input, suffix }))
    .map((environment) => ({ environment, stacks: stacksOf(buildPlatform(app, environment)) }))
    .map(({ environment, stacks }) => {
      const read = stacks.map((stack) => ({
        region: stack.region,
        body: readTemplate(Template.fromStack(stack).toJSON(), { stackName: stack.stackName, requiredTags: [] }),
      }));
      return {
        environment,
        bodies: read.map(({ body }) => body),
        names: read.flatMap(({ body, region }) => namesIn(body, environment, region)),
      };
    });
}

const COPIES = Object.entries(EVERY_ENVIRONMENT).map(([name, input]) => [name, copiesOf(input)] as const);

/** Kinds whose names are an account’s, not a Region’s. */
const WITHOUT_REGION = /^AWS::(IAM::|CloudWatch::Dashboard$)/;

/** Where a name must be the only one. */
const scopeOf = ({ environment, region, kind }: Name) =>
  [environment.account, WITHOUT_REGION.test(kind) ? '' : region, kind].join(' ');

describe('explicit names', () => {
  it('are shared by no two environments or suffixes of one account and region', () => {
    const owners = new Map<string, string[]>();
    for (const name of COPIES.flatMap(([, copies]) => copies).flatMap(({ names }) => names)) {
      const key = `${scopeOf(name)} ${name.name}`;
      owners.set(key, [...(owners.get(key) ?? []), namePrefix(name.environment)]);
    }
    expect(owners.size).toBeGreaterThan(1_000);
    expect([...owners].filter(([, prefixes]) => prefixes.length > 1)).toEqual([]);
  });

  it.each(COPIES)('each change with the suffix, and with nothing else: %s', (_, [plain, ...suffixed]) => {
    expect(suffixed).toHaveLength(2);
    const written = (copy: Copy | undefined) =>
      copy?.names
        .map(({ kind, name }) => `${kind} ${name}`)
        .filter((name) => !ONCE_IN_AN_ACCOUNT.test(name))
        .sort();
    for (const copy of suffixed) {
      const prefix = namePrefix(copy.environment);
      const plainPrefix = namePrefix({ ...copy.environment, suffix: undefined });
      const without = copy.names.map((name) => ({
        ...name,
        name: name.name
          .replaceAll(prefix, plainPrefix)
          .replaceAll(prefix.replaceAll('-', '_'), plainPrefix.replaceAll('-', '_')),
      }));
      expect(copy.names.filter(({ name }) => !name.replaceAll('_', '-').includes(prefix))).toEqual([]);
      expect(written({ ...copy, names: without })).toEqual(written(plain));
    }
  });

  it('are those of the kinds that need one, and of no other', () => {
    const kinds = new Set(COPIES.flatMap(([, copies]) => copies.flatMap(({ names }) => names.map(({ kind }) => kind))));
    expect([...kinds].sort()).toEqual([
      'AWS::Athena::WorkGroup',
      'AWS::BCMDataExports::Export',
      'AWS::Backup::BackupPlan',
      'AWS::Backup::BackupVault',
      'AWS::Backup::RestoreTestingPlan',
      'AWS::CE::AnomalyMonitor',
      'AWS::CE::AnomalySubscription',
      'AWS::CloudWatch::Alarm',
      'AWS::CloudWatch::Dashboard',
      'AWS::EKS::Cluster',
      'AWS::Glue::Database',
      'AWS::KMS::Alias',
      'AWS::KinesisFirehose::DeliveryStream',
      'AWS::Logs::LogGroup',
      'AWS::SNS::Topic',
      'AWS::SQS::Queue',
      'Output',
      'Stack',
    ]);
  });

  it('hide in no property that the table of names has overlooked', () => {
    const overlooked = COPIES.flatMap(([, [plain]]) => plain?.bodies ?? [])
      .flatMap(({ resources }) => [...resources.values()])
      .flatMap(({ type, properties }) =>
        Object.keys(properties)
          .filter((property) => property.endsWith('Name') && property !== NAMES[type]?.[0])
          .map((property) => `${type} ${property}`),
      )
      .filter((property) => !NO_NAMES.has(property));
    expect([...new Set(overlooked)]).toEqual([]);
  });
});
