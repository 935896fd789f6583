import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { FIXTURES } from '../../fixtures/environments';
import { platformOf, resourcesOf, tagsIn } from '../../support/templates';

const { detectionCreated = dev, detectionOff = dev, hubBesideOthers = dev } = FIXTURES;
const ONCE = ['AWS::GuardDuty::Detector', 'AWS::SecurityHub::Hub', 'AWS::Config::ConfigurationRecorder'];
const madeIn = (environment: EnvironmentInput) =>
  resourcesOf(platformOf(environment).security, ...ONCE)
    .map(({ type }) => type)
    .sort();

describe('SecurityStack', () => {
  it('is the Security stack of its environment', () => {
    const { security } = platformOf(prod);
    expect(security.body.stackName).toBe('platform-prod-Security');
    security.template.templateMatches({
      Description: 'Security: detection, and alerts by severity (platform prod)',
    });
  });

  it('puts out the topics of alerts, by severity', () => {
    const { body } = platformOf(dev).security;
    const topics = resourcesOf(platformOf(dev).security, 'AWS::SNS::Topic').map(({ logicalId }) => `<${logicalId}>`);
    expect(body.outputs.map(({ logicalId, properties }) => [logicalId, textOf(properties['Value'])])).toEqual(
      ['CriticalAlertsTopicArn', 'WarningAlertsTopicArn', 'InfoAlertsTopicArn'].map((id, index) => [id, topics[index]]),
    );
    for (const { properties } of body.outputs) expect(properties['Description']).toMatch(/^[A-Z].{3,}$/);
  });

  it.each([
    ['create', detectionCreated, ONCE],
    ['a hub beside what is there', hubBesideOthers, ['AWS::SecurityHub::Hub']],
    ['existing, the default', dev, []],
    ['off', detectionOff, []],
    ['create, in a copy with a suffix', { ...detectionCreated, suffix: 'pr12' }, []],
  ])('makes what an account has one of as the configuration says: %s', (_, environment, types) => {
    expect(madeIn(environment)).toEqual([...types].sort());
  });

  it('tells by alarm, through the topic of the Eks stack, that alerts could not be published', () => {
    const [alarm] = resourcesOf(platformOf(dev).security, 'AWS::CloudWatch::Alarm');
    expect(JSON.stringify(alarm?.properties['AlarmActions'])).toContain('platform-dev-Eks:ExportsOutputRefAlarmTopic');
  });

  it('tags everything that takes tags', () => {
    const taggable = [
      'AWS::Events::Rule',
      'AWS::GuardDuty::Detector',
      'AWS::KMS::Key',
      'AWS::S3::Bucket',
      'AWS::SecurityHub::Hub',
      'AWS::SNS::Topic',
      'AWS::SQS::Queue',
    ];
    const found = resourcesOf(platformOf(prod).security, ...taggable);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(taggable));
    expect(found.filter((resource) => tagsIn(resource)['environment'] !== 'prod')).toEqual([]);
  });
});
