import { always, distrusts, may, mayNot, trusts, type Context, type RoleExpectation, type Row } from '../expectation';

const role = (name: string) => `arn:{partition}:iam::{account}:role/${name}`;
const bootstrap = (kind: string, region = '{region}') => role(`cdk-hnb659fds-${kind}-role-{account}-${region}`);
const ELSEWHERE = 'eu-west-3';
const KINDS = ['deploy', 'file-publishing', 'lookup', 'image-publishing', 'cfn-exec'];

const OBJECT = '{ArtifactsBucket}/platform/source/one';
const LOG_STREAM = 'arn:{partition}:logs:{region}:{account}:log-group:/aws/codebuild/{cluster}:log-stream:one';
const viaS3: Context = { 'kms:ViaService': 's3.{region}.amazonaws.com' };

const byCodeBuild = always(
  trusts('codebuild.amazonaws.com', 'CodeBuild, for projects of this account', { 'aws:SourceAccount': '{account}' }),
  distrusts('codebuild.amazonaws.com', 'CodeBuild, for another account', { 'aws:SourceAccount': '999988887777' }),
  distrusts('codebuild.amazonaws.com', 'CodeBuild, for nobody in particular'),
  distrusts('codepipeline.amazonaws.com', 'CodePipeline starts builds, it is none'),
);

/** What every build has in common; those that hand nothing on write nothing. */
const build = (writes: boolean): Row[] => [
  may(['logs:CreateLogStream', 'logs:PutLogEvents'], LOG_STREAM, 'Writes its log'),
  mayNot(
    'logs:PutLogEvents',
    'arn:{partition}:logs:{region}:{account}:log-group:/aws/codebuild/other:log-stream:one',
    'To no other group',
  ),
  mayNot(
    'logs:CreateLogGroup',
    'arn:{partition}:logs:{region}:{account}:log-group:/aws/codebuild/{cluster}',
    'The group is made beforehand, encrypted, with an end',
  ),
  may('s3:GetObject', OBJECT, 'Reads what was handed to it'),
  (writes ? may : mayNot)('s3:PutObject', OBJECT, writes ? 'Hands on what it made' : 'Hands nothing on'),
  mayNot(['s3:DeleteObject', 's3:PutObjectAcl'], OBJECT, 'Deletes and shares nothing'),
  mayNot('s3:PutBucketPolicy', '{ArtifactsBucket}', 'Changes nothing about the bucket'),
  may('kms:Decrypt', '{ArtifactsKey}', 'Decrypts it, through S3', viaS3),
  mayNot('kms:Decrypt', '{ArtifactsKey}', 'And not by itself'),
  mayNot(
    ['codebuild:StartBuild', 'codebuild:UpdateProject'],
    'arn:{partition}:codebuild:{region}:{account}:project/any',
    'Starts and changes no build',
  ),
  mayNot(
    ['codepipeline:UpdatePipeline', 'codepipeline:StartPipelineExecution'],
    'arn:{partition}:codepipeline:{region}:{account}:{cluster}',
    'Touches no pipeline',
  ),
];

/** Takes on bootstrap roles of these kinds, here; and none elsewhere. */
const takesOn = (...kinds: readonly string[]): Row[] =>
  KINDS.flatMap((kind) => [
    (kinds.includes(kind) ? may : mayNot)(
      'sts:AssumeRole',
      bootstrap(kind),
      kinds.includes(kind) ? `Works as the ${kind} role` : `Is no ${kind} role`,
    ),
    mayNot('sts:AssumeRole', bootstrap(kind, ELSEWHERE), 'Nowhere that nothing is deployed to'),
  ]);

const APPROVAL = (stage: string, action: string) =>
  `arn:{partition}:codepipeline:{region}:{account}:{cluster}/${stage}/${action}`;
const mayApprove = mayNot('codepipeline:PutApprovalResult', APPROVAL('prod', 'Approve'), 'Approves nothing: people do');

const deployer = (environment: string): RoleExpectation => ({
  role: `Deployer${environment}`,
  holder: `A job of GitHub Actions, for ${environment}`,
  trust: always(
    trusts(
      'arn:{partition}:iam::{account}:oidc-provider/token.actions.githubusercontent.com',
      'Jobs of one repository in one GitHub environment',
      {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': `repo:{repository}:environment:${environment}`,
      },
      'sts:AssumeRoleWithWebIdentity',
    ),
    ...[
      ['repo:{repository}:environment:another', 'Jobs in another GitHub environment'],
      ['repo:{repository}:ref:refs/heads/main', 'Jobs outside of any environment'],
      ['repo:{repository}:pull_request', 'Jobs of pull requests'],
      [`repo:intruder/eks-platform:environment:${environment}`, 'Jobs of another repository'],
    ].map(([subject = '', because = '']) =>
      distrusts(
        'arn:{partition}:iam::{account}:oidc-provider/token.actions.githubusercontent.com',
        because,
        {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': subject,
        },
        'sts:AssumeRoleWithWebIdentity',
      ),
    ),
    distrusts(
      'arn:{partition}:iam::{account}:oidc-provider/token.actions.githubusercontent.com',
      'Tokens for another audience',
      {
        'token.actions.githubusercontent.com:aud': 'https://github.com/example',
        'token.actions.githubusercontent.com:sub': `repo:{repository}:environment:${environment}`,
      },
      'sts:AssumeRoleWithWebIdentity',
    ),
  ),
  rows: [
    ...takesOn('deploy', 'file-publishing', 'lookup'),
    may(
      ['ssm:GetParameter', 'ssm:PutParameter', 'ssm:DeleteParameter'],
      `arn:{partition}:ssm:{region}:{account}:parameter/platform-${environment}/deployment-lock`,
      'Holds the lock of its environment',
    ),
    mayNot(
      ['ssm:GetParameter', 'ssm:PutParameter'],
      'arn:{partition}:ssm:{region}:{account}:parameter/platform-another/deployment-lock',
      'And no other',
    ),
    mayNot(
      ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
      `arn:{partition}:cloudformation:{region}:{account}:stack/platform-${environment}-Eks/0123abcd`,
      'Looks at its stacks as the lookup role, not itself',
    ),
    mayNot(
      ['cloudformation:UpdateStack', 'cloudformation:DeleteStack', 'cloudformation:ExecuteChangeSet'],
      `arn:{partition}:cloudformation:{region}:{account}:stack/platform-${environment}-Eks/0123abcd`,
      'Changes none itself',
    ),
    mayNot(
      ['eks:DescribeCluster', 'eks:ListNodegroups'],
      `arn:{partition}:eks:{region}:{account}:cluster/platform-${environment}`,
      'Looks at its cluster as the lookup role, not itself',
    ),
    mayNot(
      ['eks:UpdateClusterConfig', 'eks:AccessKubernetesApi'],
      `arn:{partition}:eks:{region}:{account}:cluster/platform-${environment}`,
      'Does not touch it',
    ),
    mayNot('s3:GetObject', 'arn:{partition}:s3:::cdk-hnb659fds-assets-{account}-{region}/one', 'Does nothing itself'),
  ],
});

/** Roles of the pipeline and of GitHub Actions. */
export const DELIVERY_ROLES: readonly RoleExpectation[] = [
  {
    role: 'DeliveryRole',
    holder: 'CodePipeline',
    trust: always(
      trusts('codepipeline.amazonaws.com', 'CodePipeline; a role is passed within its account only'),
      distrusts('codebuild.amazonaws.com', 'Builds have roles of their own'),
    ),
    rows: [
      may(['s3:GetObject', 's3:PutObject'], OBJECT, 'Moves artifacts'),
      mayNot(
        ['s3:DeleteObject', 's3:GetObject'],
        'arn:{partition}:s3:::somebody-elses-bucket/one',
        'No other bucket’s',
      ),
      may(['kms:Decrypt', 'kms:GenerateDataKey'], '{ArtifactsKey}', 'Through S3', viaS3),
      mayNot(['kms:Decrypt', 'kms:GenerateDataKey'], '{ArtifactsKey}', 'And not by itself'),
      may('codebuild:StartBuild', '{DeliveryPipelineBuildSynthCdkBuildProject}', 'Starts its builds'),
      mayNot('codebuild:StartBuild', 'arn:{partition}:codebuild:{region}:{account}:project/other', 'And nobody else’s'),
      mayNot('codebuild:UpdateProject', '{DeliveryPipelineBuildSynthCdkBuildProject}', 'Changes none'),
      mayApprove,
      ...takesOn('deploy'),
    ],
  },
  {
    role: 'DeliverySynthesisRole',
    holder: 'The build that tests and synthesizes',
    trust: byCodeBuild,
    rows: [...build(true), ...takesOn(), mayApprove],
  },
  {
    role: 'DeliveryPipelineSelfMutationRole',
    holder: 'The build that updates the pipeline',
    trust: byCodeBuild,
    rows: [...build(false), ...takesOn('deploy', 'file-publishing', 'lookup'), mayApprove],
  },
  {
    role: 'DeliveryPipelinePublishingRole',
    holder: 'The build that publishes assets',
    trust: byCodeBuild,
    rows: [...build(false), ...takesOn('file-publishing'), mayApprove],
  },
  {
    role: /^DeliveryPipeline[a-z]+CheckRole$/,
    holder: 'The build that checks an environment before it is deployed',
    trust: byCodeBuild,
    rows: [...build(true), ...takesOn('lookup'), mayApprove],
  },
  {
    role: 'DeliveryAutoConfirmationRole',
    holder: 'The build that confirms what nobody needs to look at',
    trust: byCodeBuild,
    rows: [
      ...build(false),
      ...takesOn(),
      may(
        'codepipeline:GetPipelineState',
        'arn:{partition}:codepipeline:{region}:{account}:{cluster}',
        'Finds the confirmation that waits',
      ),
      may('codepipeline:PutApprovalResult', APPROVAL('{unattended}', 'Confirm'), 'Confirms'),
      mayNot('codepipeline:PutApprovalResult', APPROVAL('{unattended}', 'Approve'), 'Approves nothing: people do'),
      mayNot('codepipeline:PutApprovalResult', APPROVAL('elsewhere', 'Confirm'), 'In its stages only'),
      may('sns:Publish', '{DeliveryAlertsWarningTopic}', 'Tells people that one waits for them'),
      may('kms:GenerateDataKey', '{DeliveryAlertsKey}', 'Through SNS', {
        'kms:ViaService': 'sns.{region}.amazonaws.com',
      }),
      mayNot('kms:GenerateDataKey', '{DeliveryAlertsKey}', 'And not by itself'),
    ],
  },
  ...['dev', 'staging', 'prod', 'gov'].map(deployer),
];
