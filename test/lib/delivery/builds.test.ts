import { BUILD_NODE } from '../../../lib/delivery/tool-versions';
import { HOME, PartsStack } from './support/parts';

describe('Builds', () => {
  const stack = new PartsStack();
  const builds = stack.builds();

  it('writes every log to one group, encrypted with a key of its own, for as long as the configuration says', () => {
    const [key] = Object.keys(stack.resources('AWS::KMS::Key'));
    expect(stack.properties('AWS::Logs::LogGroup')).toMatchObject([
      {
        LogGroupName: '/aws/codebuild/platform-delivery',
        RetentionInDays: 365,
        KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] },
      },
    ]);
    expect(stack.properties('AWS::KMS::Alias')).toMatchObject([{ AliasName: 'alias/platform-delivery/build-logs' }]);
    const [group] = Object.keys(stack.resources('AWS::Logs::LogGroup'));
    expect(stack.resolve(builds.logging.cloudWatch?.logGroup?.logGroupName)).toEqual({ Ref: group });
    expect(stack.resolve(builds.logGroupArn)).toEqual({ 'Fn::GetAtt': [group, 'Arn'] });
  });

  it('lets CloudWatch Logs use the key for that group alone', () => {
    const names = JSON.stringify(stack.properties('AWS::KMS::Key')).match(/log-group:[^"]*/g);
    expect(names).toEqual(['log-group:/aws/codebuild/platform-delivery']);
  });

  it('runs on Graviton, without privileges, for an hour at most', () => {
    const { buildImage, ...environment } = builds.environment;
    expect(buildImage).toMatchObject({
      type: 'ARM_CONTAINER',
      imageId: 'aws/codebuild/amazonlinux-aarch64-standard:4.0',
    });
    expect(environment).toEqual({ computeType: 'BUILD_GENERAL1_SMALL', privileged: false });
    expect(builds.timeout.toMinutes()).toBe(60);
  });

  it('chooses the release of Node.js by its name', () => {
    expect(builds.runtime).toEqual({ install: { 'runtime-versions': { nodejs: BUILD_NODE } } });
  });

  it('knows where artifacts stand', () => {
    expect(builds.artifacts).toBe(HOME);
  });
});
