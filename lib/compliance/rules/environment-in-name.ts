import type { Rule } from '../rule';
import { OUTPUT, outcomes, render, type Json, type Template } from '../template';

/** Where a type takes an explicit name that must be its own within the account and region: the path to it. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  'AWS::AccessAnalyzer::Analyzer': ['AnalyzerName'],
  'AWS::ApiGateway::RestApi': ['Name'],
  'AWS::ApiGatewayV2::Api': ['Name'],
  'AWS::Athena::WorkGroup': ['Name'],
  'AWS::AutoScaling::AutoScalingGroup': ['AutoScalingGroupName'],
  'AWS::BCMDataExports::Export': ['Export', 'Name'],
  'AWS::Backup::BackupPlan': ['BackupPlan', 'BackupPlanName'],
  'AWS::Backup::BackupVault': ['BackupVaultName'],
  'AWS::Backup::RestoreTestingPlan': ['RestoreTestingPlanName'],
  'AWS::Budgets::Budget': ['Budget', 'BudgetName'],
  'AWS::CE::AnomalyMonitor': ['MonitorName'],
  'AWS::CE::AnomalySubscription': ['SubscriptionName'],
  'AWS::CloudWatch::Alarm': ['AlarmName'],
  'AWS::CloudWatch::CompositeAlarm': ['AlarmName'],
  'AWS::CloudWatch::Dashboard': ['DashboardName'],
  'AWS::CodeBuild::Project': ['Name'],
  'AWS::CodeConnections::Connection': ['ConnectionName'],
  'AWS::CodePipeline::Pipeline': ['Name'],
  'AWS::DynamoDB::GlobalTable': ['TableName'],
  'AWS::DynamoDB::Table': ['TableName'],
  'AWS::EC2::KeyPair': ['KeyName'],
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateName'],
  'AWS::EC2::SecurityGroup': ['GroupName'],
  'AWS::ECR::Repository': ['RepositoryName'],
  'AWS::EKS::Cluster': ['Name'],
  'AWS::EKS::FargateProfile': ['FargateProfileName'],
  'AWS::EKS::Nodegroup': ['NodegroupName'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name'],
  'AWS::ElasticLoadBalancingV2::TargetGroup': ['Name'],
  'AWS::Events::ApiDestination': ['Name'],
  'AWS::Events::Connection': ['Name'],
  'AWS::Events::EventBus': ['Name'],
  'AWS::Events::Rule': ['Name'],
  'AWS::Glue::Crawler': ['Name'],
  'AWS::Glue::Database': ['DatabaseInput', 'Name'],
  'AWS::IAM::Group': ['GroupName'],
  'AWS::IAM::InstanceProfile': ['InstanceProfileName'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName'],
  'AWS::IAM::Role': ['RoleName'],
  'AWS::IAM::User': ['UserName'],
  'AWS::KMS::Alias': ['AliasName'],
  'AWS::KinesisFirehose::DeliveryStream': ['DeliveryStreamName'],
  'AWS::Lambda::Function': ['FunctionName'],
  'AWS::Lambda::LayerVersion': ['LayerName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::SNS::Topic': ['TopicName'],
  'AWS::SQS::Queue': ['QueueName'],
  'AWS::SSM::Document': ['Name'],
  'AWS::SSM::Parameter': ['Name'],
  'AWS::Scheduler::Schedule': ['Name'],
  'AWS::Scheduler::ScheduleGroup': ['Name'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::StepFunctions::StateMachine': ['StateMachineName'],
  'AWS::WAFv2::WebACL': ['Name'],
  [OUTPUT]: ['Export', 'Name'],
};

/** Stands for a part of a name that only the deployment knows. */
const UNKNOWN = '?';

export const environmentInName: Rule = {
  id: 'environment-in-name',
  requirement: 'Every explicit name carries the environment, so that two deployments live side by side in one account.',
  fix: 'Build the name with lib/config/names.ts, or leave it out and let CloudFormation choose one.',
  check({ type, properties }, template) {
    const path = NAMES[type];
    if (path === undefined) return [];
    return outcomes(properties, ...path)
      .filter((name) => name !== undefined)
      .map((name) => known(name, template))
      .filter((name) => /[a-z0-9]/i.test(name) && !carries(name, template.namePrefix))
      .map((finding) => ({ finding, location: path.join('.') }));
  },
};

/** The name with the references filled in that the template itself answers, or that name the environment. */
function known(name: Json, template: Template): string {
  return render(name, (reference) => {
    if (reference === 'AWS::StackName') return template.stackName;
    const target = template.resources.get(reference);
    const path = NAMES[target?.type ?? ''];
    if (target !== undefined && path !== undefined) {
      // Left to itself, CloudFormation begins a name with the stack's.
      return render(outcomes(target.properties, ...path)[0] ?? `${template.stackName}-${reference}`, () => UNKNOWN);
    }
    return carries(reference, template.namePrefix) ? reference : UNKNOWN;
  });
}

const segments = (name: string): readonly string[] => name.toLowerCase().match(/[a-z0-9]+|\?/g) ?? [];

/** Whole segments in order, whatever divides them: `/aws/eks/platform-dev/cluster` and `platform_dev` both carry it. */
const carries = (name: string, prefix: string): boolean =>
  `-${segments(name).join('-')}-`.includes(`-${segments(prefix).join('-')}-`);
