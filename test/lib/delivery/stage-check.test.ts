import { checkCommands } from '../../../lib/delivery/check-commands';
import { StageCheck } from '../../../lib/delivery/stage-check';
import { BUILD_NODE } from '../../../lib/delivery/tool-versions';
import { propertyOf } from '../../support/property-of';
import { PartsStack, roleArnIn, targetIn } from './support/parts';

const TARGETS = [targetIn('us-east-1'), targetIn('us-west-2')];

describe('StageCheck', () => {
  const stack = new PartsStack();
  new StageCheck(stack, 'Check', {
    builds: stack.builds(),
    environment: 'prod',
    assembly: 'assembly-prod',
    assemblyArtifact: 'Synth_Output',
    targets: TARGETS,
  });
  const [project] = stack.properties('AWS::CodeBuild::Project');

  it('checks the assembly of its stage with the commands of the repository, and exports what it finds', () => {
    const spec = propertyOf(project, 'Source', 'BuildSpec');
    expect(JSON.parse(typeof spec === 'string' ? spec : '')).toEqual({
      version: '0.2',
      env: { shell: 'bash', 'exported-variables': ['VERDICT', 'ATTENTION', 'LINK'] },
      phases: {
        install: { 'runtime-versions': { nodejs: BUILD_NODE }, commands: ['npm ci'] },
        build: {
          commands: ['ln -s "$CODEBUILD_SRC_DIR_Synth_Output" cdk.out', ...checkCommands('cdk.out/assembly-prod')],
        },
      },
      artifacts: { 'base-directory': 'reports', files: '**/*' },
    });
  });

  it('runs where every build does, and writes its log there', () => {
    const [group] = Object.keys(stack.resources('AWS::Logs::LogGroup'));
    expect(project).toMatchObject({
      Description: 'Checks prod before it is deployed',
      Environment: { Type: 'ARM_CONTAINER', PrivilegedMode: false },
      TimeoutInMinutes: 60,
      LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: { Ref: group } } },
    });
  });

  it('takes on the lookup roles of its targets, which only read, and no other', () => {
    const [statements] = stack.allowed();
    expect(statements).toEqual([
      ...['Log', 'FindArtifacts', 'HandArtifactsOn', 'UseKey'].map(
        (Sid) => expect.objectContaining({ Sid }) as unknown,
      ),
      {
        Sid: 'TakeOnBootstrapRoles',
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: TARGETS.map((target) => roleArnIn('lookup', target)),
      },
    ]);
  });

  it('hands its report on', () => {
    const [statements] = stack.allowed();
    expect(propertyOf(statements, 2, 'Action')).toContain('s3:PutObject');
  });

  it('takes no permission that the CDK would add', () => {
    expect(stack.properties('AWS::IAM::Policy')).toEqual([]);
    expect(stack.allowed()).toHaveLength(1);
  });
});
