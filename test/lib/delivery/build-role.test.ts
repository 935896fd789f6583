import type { Permission } from '../../../lib/identity/permission';
import { BuildRole } from '../../../lib/delivery/build-role';
import { findingsIn } from '../../support/findings';
import { via } from '../encryption/key-use/support/written';
import { bucketArnIn, HOME, PartsStack } from './support/parts';

/** The role of a build by itself. */
function stackWith(props: { readonly writes?: boolean; readonly permissions?: readonly Permission[] } = {}) {
  const stack = new PartsStack();
  new BuildRole(stack, 'Role', { builds: stack.builds(), purpose: 'counts lines', ...props });
  return stack;
}

const LOG = { Sid: 'Log', Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] };
const FIND = {
  Sid: 'FindArtifacts',
  Effect: 'Allow',
  Action: ['s3:GetBucketAcl', 's3:GetBucketLocation'],
  Resource: bucketArnIn(HOME.bucketName),
};
const HAND_ON = { Sid: 'HandArtifactsOn', Effect: 'Allow', Resource: bucketArnIn(`${HOME.bucketName}/*`) };
const USE_KEY = {
  Sid: 'UseKey',
  Effect: 'Allow',
  Resource: HOME.keyArn,
  Condition: { StringEquals: { 'kms:ViaService': via('s3') } },
};

describe('BuildRole', () => {
  it('is taken on by CodeBuild for this account, and says what for', () => {
    expect(stackWith().properties('AWS::IAM::Role')).toMatchObject([
      {
        Description: 'CodeBuild, which counts lines',
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Action: 'sts:AssumeRole',
              Effect: 'Allow',
              Principal: { Service: 'codebuild.amazonaws.com' },
              Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
            },
          ],
        },
      },
    ]);
  });

  it('writes its log and reads artifacts, through S3 with their key, and nothing else', () => {
    const stack = stackWith();
    const [group] = Object.keys(stack.resources('AWS::Logs::LogGroup'));
    expect(stack.allowed()).toEqual([
      [
        { ...LOG, Resource: { 'Fn::GetAtt': [group, 'Arn'] } },
        FIND,
        { ...HAND_ON, Action: ['s3:GetObject', 's3:GetObjectVersion'] },
        { ...USE_KEY, Action: ['kms:Decrypt', 'kms:DescribeKey'] },
      ],
    ]);
    expect(stack.properties('AWS::IAM::Policy')).toEqual([]);
  });

  it('writes artifacts too where the build hands something on', () => {
    const [statements] = stackWith({ writes: true }).allowed();
    expect(statements).toEqual([
      expect.objectContaining({ Sid: 'Log' }),
      FIND,
      { ...HAND_ON, Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'] },
      { ...USE_KEY, Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'] },
    ]);
  });

  it('takes further permissions as they are', () => {
    const further = {
      sid: 'Count',
      actions: ['sqs:SendMessage'],
      resources: ['arn:aws:sqs:us-east-1:111122223333:it'],
    };
    const [statements] = stackWith({ permissions: [further] }).allowed();
    expect(statements).toHaveLength(5);
    expect(statements).toContainEqual({
      Sid: 'Count',
      Effect: 'Allow',
      Action: further.actions[0],
      Resource: further.resources[0],
    });
  });

  it('has no wildcard without a reason', () => {
    expect(findingsIn(stackWith()).open.filter((finding) => finding.includes('IAM5'))).toEqual([]);
  });
});
