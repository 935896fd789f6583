import { Aws, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { BuildRole } from './build-role';
import type { Builds } from './builds';

/** The action that waits for somebody, where only some deployments do. */
export const CONFIRM = 'Confirm';

export interface AutoConfirmationProps {
  readonly builds: Builds;
  readonly pipelineName: string;
  /** Stages whose confirmations it may give. */
  readonly stages: readonly string[];
  /** Hears of deployments that wait. */
  readonly topic: sns.ITopic;
  readonly topicKeyArn: string;
}

/** `$ATTENTION` says what the check of the stage said. The token belongs to the one confirmation that waits. */
export const CONFIRMATION_COMMANDS = [
  'if [ "$ATTENTION" != no ]; then aws sns publish --topic-arn "$TOPIC" --subject "$STAGE waits for a confirmation" ' +
    '--message "$VERDICT Pipeline $PIPELINE, stage $STAGE, action $ACTION. Read $LINK and decide in the console."; exit; fi',
  'for attempt in $(seq 60); do TOKEN=$(aws codepipeline get-pipeline-state --name "$PIPELINE" --output text ' +
    "--query \"stageStates[?stageName=='$STAGE'].actionStates[] | [?actionName=='$ACTION'].latestExecution.token | [0]\"); " +
    '[ "$TOKEN" = None ] || break; sleep 5; done',
  'aws codepipeline put-approval-result --pipeline-name "$PIPELINE" --stage-name "$STAGE" --action-name "$ACTION" ' +
    '--token "$TOKEN" --result "status=Approved,summary=$VERDICT"',
];

/**
 * Confirms what nobody needs to look at: the deployments whose check found neither a loss nor broader permissions. It runs
 * nothing of the repository, and can answer the confirmations of these stages alone, no approval.
 *
 * The CDK’s own `ConfirmPermissionsBroadening` installs the CLI tagged `latest`, which cannot read our assemblies, and may
 * take on every role of every account that is tagged as a deploy role.
 */
export class AutoConfirmation extends Construct {
  readonly project: codebuild.IProject;
  readonly role: iam.IRole;

  constructor(scope: Construct, id: string, props: AutoConfirmationProps) {
    super(scope, id);
    const { builds, pipelineName, stages, topic, topicKeyArn } = props;
    const { environment, timeout, logging } = builds;
    const arnOf = (resource: string) => Stack.of(this).formatArn({ service: 'codepipeline', resource });
    const role = new BuildRole(this, 'Role', {
      builds,
      purpose: 'confirms deployments that nobody needs to look at',
      permissions: [
        {
          sid: 'FindConfirmation',
          actions: ['codepipeline:GetPipelineState'],
          resources: [arnOf(pipelineName)],
        },
        {
          sid: 'Confirm',
          actions: ['codepipeline:PutApprovalResult'],
          resources: stages.map((stage) => arnOf(`${pipelineName}/${stage}/${CONFIRM}`)),
        },
        { sid: 'Tell', actions: ['sns:Publish'], resources: [topic.topicArn] },
        {
          sid: 'TellInSecret',
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: [topicKeyArn],
          conditions: { StringEquals: { 'kms:ViaService': `sns.${Aws.REGION}.amazonaws.com` } },
        },
      ],
    });
    this.role = role;
    this.project = new codebuild.PipelineProject(this, 'Project', {
      role: role.withoutPolicyUpdates(),
      description: 'Confirms deployments that lose nothing and broaden no permission',
      environment,
      timeout,
      logging,
      grantReportGroupPermissions: false,
      environmentVariables: {
        PIPELINE: { value: pipelineName },
        ACTION: { value: CONFIRM },
        TOPIC: { value: topic.topicArn },
      },
      buildSpec: codebuild.BuildSpec.fromObject({
        version: '0.2',
        env: { shell: 'bash' },
        phases: { build: { commands: CONFIRMATION_COMMANDS } },
      }),
    });
  }
}
