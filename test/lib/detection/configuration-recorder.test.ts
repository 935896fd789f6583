import { ConfigurationRecorder } from '../../../lib/detection/configuration-recorder';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('ConfigurationRecorder', () => {
  const stack = new ConstructStack(valid);
  new ConfigurationRecorder(stack, 'Configuration', { environment: valid });
  const [recorder] = propertiesOf(stack.rendered('AWS::Config::ConfigurationRecorder'));
  const [channel = {}] = Object.values(stack.rendered('AWS::Config::DeliveryChannel'));

  it('records every type at once, but daily what comes and goes with nodes and pods', () => {
    expect(recorder).toMatchObject({
      RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
      RecordingMode: {
        RecordingFrequency: 'CONTINUOUS',
        RecordingModeOverrides: [
          {
            RecordingFrequency: 'DAILY',
            ResourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface', 'AWS::EC2::Volume'],
          },
        ],
      },
    });
  });

  it('works with the service-linked role of the account', () => {
    expect(JSON.stringify(propertyOf(recorder, 'RoleARN'))).toContain(
      ':role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"',
    );
    expect(stack.rendered('AWS::IAM::Role')).toEqual({});
  });

  it('delivers to the bucket with the key, once the bucket lets it', () => {
    const [bucket] = Object.keys(stack.rendered('AWS::S3::Bucket'));
    const [key] = Object.keys(stack.rendered('AWS::KMS::Key'));
    expect(channel.Properties).toMatchObject({
      S3BucketName: { Ref: bucket },
      S3KmsKeyArn: { 'Fn::GetAtt': [key, 'Arn'] },
    });
    expect(channel.DependsOn).toEqual(Object.keys(stack.rendered('AWS::S3::BucketPolicy')));
  });

  it('waits neither as recorder for the channel nor as channel for the recorder: each wants the other', () => {
    const [made] = Object.values(stack.rendered('AWS::Config::ConfigurationRecorder'));
    expect(made?.DependsOn).toBeUndefined();
    expect(JSON.stringify(channel)).not.toContain('Recorder');
  });
});
