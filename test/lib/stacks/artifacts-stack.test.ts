import { Template } from 'aws-cdk-lib/assertions';

import { ArtifactsStack } from '../../../lib/stacks/artifacts-stack';
import { testApp } from '../../support/app';
import { withPipeline } from '../../support/pipeline';
import { propertyOf } from '../../support/property-of';
import { roleArnIn, targetIn } from '../delivery/support/parts';

describe('ArtifactsStack', () => {
  const target = targetIn('us-west-2');
  const stack = new ArtifactsStack(testApp(), {
    pipeline: withPipeline({ artifactRetentionDays: 45, terminationProtection: false }),
    region: 'us-west-2',
    targets: [target],
  });
  const template = Template.fromStack(stack);
  const [bucket] = Object.entries(template.findResources('AWS::S3::Bucket'));
  const [key] = Object.entries(template.findResources('AWS::KMS::Key'));

  it('stands in its Region, under the name of the pipeline there, and is protected as the pipeline is', () => {
    expect([stack.stackName, stack.region, stack.terminationProtection]).toEqual([
      'platform-delivery-uswest2-Artifacts',
      'us-west-2',
      false,
    ]);
    expect(propertyOf(template.toJSON(), 'Description')).toBe(
      'Delivery: artifacts of the pipeline in us-west-2 (platform delivery)',
    );
  });

  it('keeps artifacts as long as the pipeline says, for those who deploy in this Region', () => {
    expect(propertyOf(bucket, 1, 'Properties', 'LifecycleConfiguration', 'Rules', 0)).toMatchObject({
      ExpirationInDays: 45,
    });
    expect(propertyOf(key, 1, 'Properties', 'KeyPolicy', 'Statement')).toContainEqual(
      expect.objectContaining({ Sid: 'ReadArtifacts', Principal: { AWS: roleArnIn('deploy', target) } }),
    );
  });

  it('puts bucket and key out, for the pipeline to read from its own Region', () => {
    expect(propertyOf(template.toJSON(), 'Outputs')).toMatchObject({
      BucketName: { Value: { Ref: bucket?.[0] } },
      KeyArn: { Value: { 'Fn::GetAtt': [key?.[0], 'Arn'] } },
    });
    const read = (OutputName: string) => ({
      'Fn::GetStackOutput': { StackName: stack.stackName, Region: 'us-west-2', OutputName },
    });
    expect(stack.resolve([stack.bucketName, stack.keyArn])).toEqual([read('BucketName'), read('KeyArn')]);
  });
});
