import { PipelineRole, type PipelineReach } from '../../../lib/delivery/pipeline-role';
import { findingsIn } from '../../support/findings';
import { bucketArnIn, HOME, PartsStack, roleArnIn, targetIn } from './support/parts';

const AWAY = { bucketName: 'artifacts-away', keyArn: 'arn:aws:kms:us-west-2:111122223333:key/away' };
const TARGETS = [targetIn('us-east-1'), targetIn('us-west-2')];

const REACH: PipelineReach = {
  connectionArn: 'arn:aws:codeconnections:us-east-1:111122223333:connection/one',
  connectionService: 'codeconnections',
  projectArns: ['arn:aws:codebuild:us-east-1:111122223333:project/one'],
  artifacts: { 'us-east-1': HOME, 'us-west-2': AWAY },
  targets: TARGETS,
};

function stackWith(reach: Partial<PipelineReach> = {}) {
  const stack = new PartsStack();
  new PipelineRole(stack, 'Role').allow({ ...REACH, ...reach });
  return stack;
}

describe('PipelineRole', () => {
  it('is taken on by CodePipeline', () => {
    expect(stackWith().properties('AWS::IAM::Role')).toMatchObject([
      { AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'codepipeline.amazonaws.com' } }] } },
    ]);
  });

  it('reaches exactly its connection, its artifacts in every Region, its builds, and the deploy roles of its targets', () => {
    const { connectionArn, projectArns } = REACH;
    expect(stackWith().allowed()).toEqual([
      [
        {
          Sid: 'UseConnection',
          Effect: 'Allow',
          Action: 'codeconnections:UseConnection',
          Resource: connectionArn,
        },
        {
          Sid: 'FindArtifacts',
          Effect: 'Allow',
          Action: ['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning'],
          Resource: [HOME, AWAY].map(({ bucketName }) => bucketArnIn(bucketName)),
        },
        {
          Sid: 'MoveArtifacts',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:PutObjectAcl'],
          Resource: [HOME, AWAY].map(({ bucketName }) => bucketArnIn(`${bucketName}/*`)),
        },
        {
          Sid: 'UseKeys',
          Effect: 'Allow',
          Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
          Resource: [HOME.keyArn, AWAY.keyArn],
          Condition: {
            StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com', 's3.us-west-2.amazonaws.com'] },
          },
        },
        {
          Sid: 'Build',
          Effect: 'Allow',
          Action: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'],
          Resource: projectArns[0],
        },
        {
          Sid: 'TakeOnBootstrapRoles',
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: TARGETS.map((target) => roleArnIn('deploy', target)),
        },
      ],
    ]);
  });

  it('uses a connection by the name that its ARN has', () => {
    const [statements] = stackWith({ connectionService: 'codestar-connections' }).allowed();
    expect(statements).toContainEqual(expect.objectContaining({ Action: 'codestar-connections:UseConnection' }));
  });

  it('has no wildcard without a reason', () => {
    expect(findingsIn(stackWith()).open.filter((finding) => finding.includes('IAM5'))).toEqual([]);
  });
});
