import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as sns from 'aws-cdk-lib/aws-sns';

import { AutoConfirmation, CONFIRMATION_COMMANDS } from '../../../lib/delivery/auto-confirmation';
import { assemblyOf } from '../../support/assembly';
import { propertyOf } from '../../support/property-of';
import { inFolder } from '../../support/temp-folder';
import { via } from '../encryption/key-use/support/written';
import { ACCOUNT, HOME, PartsStack } from './support/parts';

/** Runs the commands in one shell, as CodeBuild does, and tells what AWS was asked. */
function confirm(attention: string, waitsBeforeToken = 0) {
  return inFolder(assemblyOf({}), (folder) => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const program = (name: string, body: string) => {
      writeFileSync(join(bin, name), `#!/bin/bash\n${body}\n`);
      chmodSync(join(bin, name), 0o755);
    };
    const calls = join(folder, 'calls.txt');
    program(
      'aws',
      `echo "$*" >> ${calls}
       if [ "$2" = get-pipeline-state ]; then
         [ "$(grep -c get-pipeline-state ${calls})" -gt ${waitsBeforeToken} ] && echo token-1 || echo None
       fi`,
    );
    program('sleep', 'exit 0');
    const { status } = spawnSync('bash', ['-c', CONFIRMATION_COMMANDS.join('\n')], {
      encoding: 'utf8',
      env: {
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        ATTENTION: attention,
        PIPELINE: 'platform-delivery',
        STAGE: 'dev',
        ACTION: 'Confirm',
        TOPIC: 'the-topic',
        LINK: 'https://example.com/build/1',
        VERDICT: 'Nothing is lost; no permission broadens.',
      },
    });
    return { status, calls: existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [] };
  });
}

describe('the confirmation that nobody needs to give', () => {
  it('is given with the token that waits, once there is one', () => {
    const { status, calls } = confirm('no', 2);
    expect(status).toBe(0);
    expect(calls).toHaveLength(4);
    expect(calls[0]).toContain("[?stageName=='dev'].actionStates[] | [?actionName=='Confirm']");
    expect(calls[3]).toBe(
      'codepipeline put-approval-result --pipeline-name platform-delivery --stage-name dev --action-name Confirm ' +
        '--token token-1 --result status=Approved,summary=Nothing is lost; no permission broadens.',
    );
  });

  it.each(['yes', '', 'perhaps'])('is left to somebody, who is told, when the check says "%s"', (attention) => {
    const { status, calls } = confirm(attention);
    expect(status).toBe(0);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^sns publish --topic-arn the-topic .*dev waits.*https:\/\/example\.com\/build\/1/);
  });

  it('stops asking in the end', () => {
    expect(confirm('no', 1_000).calls.length).toBeLessThan(100);
  });
});

describe('AutoConfirmation', () => {
  const stack = new PartsStack();
  const topic = new sns.Topic(stack, 'Topic');
  new AutoConfirmation(stack, 'Confirmation', {
    builds: stack.builds(),
    pipelineName: 'platform-delivery',
    stages: ['dev', 'staging'],
    topic,
    topicKeyArn: HOME.keyArn,
  });
  const topicArn = { Ref: Object.keys(stack.resources('AWS::SNS::Topic'))[0] };
  const arnOf = (resource: string) => ({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:codepipeline:us-east-1:${ACCOUNT}:${resource}`]],
  });

  it('may answer the confirmations of its stages alone, and tell of those that wait', () => {
    expect(stack.allowed()).toEqual([
      [
        expect.objectContaining({ Sid: 'Log' }),
        expect.objectContaining({ Sid: 'FindArtifacts' }),
        expect.objectContaining({ Sid: 'HandArtifactsOn', Action: ['s3:GetObject', 's3:GetObjectVersion'] }),
        expect.objectContaining({ Sid: 'UseKey' }),
        {
          Sid: 'FindConfirmation',
          Effect: 'Allow',
          Action: 'codepipeline:GetPipelineState',
          Resource: arnOf('platform-delivery'),
        },
        {
          Sid: 'Confirm',
          Effect: 'Allow',
          Action: 'codepipeline:PutApprovalResult',
          Resource: [arnOf('platform-delivery/dev/Confirm'), arnOf('platform-delivery/staging/Confirm')],
        },
        { Sid: 'Tell', Effect: 'Allow', Action: 'sns:Publish', Resource: topicArn },
        {
          Sid: 'TellInSecret',
          Effect: 'Allow',
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Resource: HOME.keyArn,
          Condition: { StringEquals: { 'kms:ViaService': via('sns') } },
        },
      ],
    ]);
    expect(stack.properties('AWS::IAM::Policy')).toEqual([]);
  });

  it('runs its own commands, nothing of the repository, and knows where to ask and whom to tell', () => {
    const [project] = stack.properties('AWS::CodeBuild::Project');
    const spec = propertyOf(project, 'Source', 'BuildSpec');
    expect(JSON.parse(typeof spec === 'string' ? spec : '')).toEqual({
      version: '0.2',
      env: { shell: 'bash' },
      phases: { build: { commands: CONFIRMATION_COMMANDS } },
    });
    expect(propertyOf(project, 'Environment', 'EnvironmentVariables')).toEqual([
      { Name: 'PIPELINE', Type: 'PLAINTEXT', Value: 'platform-delivery' },
      { Name: 'ACTION', Type: 'PLAINTEXT', Value: 'Confirm' },
      { Name: 'TOPIC', Type: 'PLAINTEXT', Value: topicArn },
    ]);
  });
});
