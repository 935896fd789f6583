import * as logs from 'aws-cdk-lib/aws-logs';

import { LogArchive } from '../../../lib/recovery/log-archive';
import { valid, withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const COPY = { bucketArn: 'arn:aws:s3:::copy', keyArn: 'arn:aws:kms:us-west-2:111122223333:key/copy' };
const GROUP = '/aws/eks/platform-test/cluster';

function stackOf(onDelete: typeof valid.onDelete = 'retain') {
  const environment = withRecovery({}, { ...valid, onDelete });
  const stack = new ConstructStack(environment);
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'ControlPlane', GROUP);
  new LogArchive(stack, 'LogArchive', { environment, logGroup, copy: COPY });
  return stack;
}

describe('LogArchive', () => {
  const stack = stackOf();
  const idOf = (type: string, part = '') => Object.keys(stack.rendered(type)).find((id) => id.includes(part)) ?? '';
  const arnOf = (type: string, part?: string) => ({ 'Fn::GetAtt': [idOf(type, part), 'Arn'] });
  const bucket = arnOf('AWS::S3::Bucket');
  const key = arnOf('AWS::KMS::Key');
  const errors = { Ref: idOf('AWS::Logs::LogGroup') };
  const statementsOf = (policy: string) =>
    propertyOf(
      stack.rendered('AWS::IAM::ManagedPolicy')[idOf('AWS::IAM::ManagedPolicy', policy)],
      'Properties',
      'PolicyDocument',
      'Statement',
    );

  it('has Firehose put records by the hour into the bucket, encrypted on the way and there', () => {
    expect(propertiesOf(stack.rendered('AWS::KinesisFirehose::DeliveryStream'))).toEqual([
      {
        DeliveryStreamName: 'platform-test-log-archive',
        DeliveryStreamType: 'DirectPut',
        DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' },
        ExtendedS3DestinationConfiguration: {
          BucketARN: bucket,
          RoleARN: arnOf('AWS::IAM::Role', 'Delivery'),
          Prefix: 'control-plane/!{timestamp:yyyy/MM/dd/HH}/',
          ErrorOutputPrefix: 'undelivered/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/',
          BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 64 },
          CompressionFormat: 'UNCOMPRESSED',
          EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: key } },
          CloudWatchLoggingOptions: {
            Enabled: true,
            LogGroupName: errors,
            LogStreamName: { Ref: idOf('AWS::Logs::LogStream') },
          },
        },
      },
    ]);
  });

  it('hands over everything that the control plane logs', () => {
    expect(propertiesOf(stack.rendered('AWS::Logs::SubscriptionFilter'))).toEqual([
      {
        LogGroupName: GROUP,
        DestinationArn: arnOf('AWS::KinesisFirehose::DeliveryStream'),
        RoleArn: arnOf('AWS::IAM::Role', 'Handing'),
        FilterPattern: '',
      },
    ]);
  });

  it('makes stream and subscription wait for what their roles may do: both are tried out when they are made', () => {
    const [stream] = Object.values(stack.rendered('AWS::KinesisFirehose::DeliveryStream'));
    const [subscription] = Object.values(stack.rendered('AWS::Logs::SubscriptionFilter'));
    expect(stream?.DependsOn).toEqual([idOf('AWS::IAM::ManagedPolicy', 'Writing')]);
    expect(subscription?.DependsOn).toEqual([expect.stringMatching(/^LogArchiveHanding(?!Role)/)]);
  });

  it('lets Firehose write to the bucket, with the key, and say what went wrong', () => {
    expect(statementsOf('Writing')).toEqual([
      {
        Sid: 'Bucket',
        Effect: 'Allow',
        Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
        Resource: bucket,
      },
      {
        Sid: 'Objects',
        Effect: 'Allow',
        Action: ['s3:AbortMultipartUpload', 's3:PutObject'],
        Resource: { 'Fn::Join': ['', [bucket, '/*']] },
      },
      { Sid: 'Encrypt', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: key },
      {
        Sid: 'Errors',
        Effect: 'Allow',
        Action: 'logs:PutLogEvents',
        Resource: {
          'Fn::Join': [
            '',
            [
              'arn:',
              { Ref: 'AWS::Partition' },
              ':logs:',
              { Ref: 'AWS::Region' },
              ':',
              { Ref: 'AWS::AccountId' },
              ':log-group:',
              errors,
              ':log-stream:delivery',
            ],
          ],
        },
      },
    ]);
  });

  it('lets CloudWatch Logs hand records to this stream, for log groups of this account and Region', () => {
    expect(statementsOf('LogArchiveHanding')).toEqual([
      {
        Sid: 'Hand',
        Effect: 'Allow',
        Action: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
        Resource: arnOf('AWS::KinesisFirehose::DeliveryStream'),
      },
    ]);
    const role = stack.rendered('AWS::IAM::Role')[idOf('AWS::IAM::Role', 'Handing')];
    const here = ['arn:', { Ref: 'AWS::Partition' }, ':logs:us-east-1:', { Ref: 'AWS::AccountId' }, ':*'];
    expect(propertyOf(role, 'Properties', 'AssumeRolePolicyDocument', 'Statement')).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'logs.amazonaws.com' },
        Condition: { StringLike: { 'aws:SourceArn': { 'Fn::Join': ['', here] } } },
      },
    ]);
  });

  it('copies the bucket to the second Region, by a role that may', () => {
    const [properties] = propertiesOf(stack.rendered('AWS::S3::Bucket'));
    expect(propertyOf(properties, 'ReplicationConfiguration')).toMatchObject({
      Role: arnOf('AWS::IAM::Role', 'Replication'),
      Rules: [{ Destination: { Bucket: COPY.bucketArn, EncryptionConfiguration: { ReplicaKmsKeyID: COPY.keyArn } } }],
    });
    const route = [statementsOf('Copying')].flat();
    expect(route.map((statement) => [propertyOf(statement, 'Sid'), propertyOf(statement, 'Resource')])).toEqual([
      ['Source', bucket],
      ['Read', { 'Fn::Join': ['', [bucket, '/*']] }],
      ['Write', `${COPY.bucketArn}/*`],
      ['Decrypt', key],
      ['Encrypt', COPY.keyArn],
    ]);
    expect(JSON.stringify(route)).toContain('"s3.us-west-2.amazonaws.com"');
  });

  it('has one key: Firehose writes with it, whoever IAM allows reads, CloudWatch Logs keeps the errors', () => {
    const [properties] = propertiesOf(stack.rendered('AWS::KMS::Key'));
    const statements = [propertyOf(properties, 'KeyPolicy', 'Statement')].flat();
    const principals = statements.map((statement) => [
      propertyOf(statement, 'Sid'),
      propertyOf(statement, 'Principal', 'AWS'),
    ]);
    expect(principals.slice(1, 3)).toEqual([
      ['WriteObjects', arnOf('AWS::IAM::Role', 'Delivery')],
      ['ReadObjects', expect.objectContaining({ 'Fn::Join': expect.anything() as unknown })],
    ]);
    expect(statements).toHaveLength(4);
    expect(JSON.stringify(statements[3])).toContain(':log-group:/aws/kinesisfirehose/platform-test-log-archive"');
    expect(propertiesOf(stack.rendered('AWS::Logs::LogGroup'))).toEqual([
      { LogGroupName: '/aws/kinesisfirehose/platform-test-log-archive', RetentionInDays: 30, KmsKeyId: key },
    ]);
    expect(propertiesOf(stack.rendered('AWS::Logs::LogStream'))).toEqual([
      { LogGroupName: errors, LogStreamName: 'delivery' },
    ]);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('keeps or deletes bucket, key, group and stream together: %s', (onDelete, DeletionPolicy) => {
    const made = stackOf(onDelete);
    const types = ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Logs::LogGroup', 'AWS::Logs::LogStream'];
    expect(types.flatMap((type) => Object.values(made.rendered(type)))).toMatchObject(
      types.map((Type) => ({ Type, DeletionPolicy })),
    );
  });
});
