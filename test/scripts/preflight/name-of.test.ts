import type { JsonObject } from '../../../lib/compliance/template';
import { nameOf } from '../../../scripts/preflight/name-of';
import { resourcesOf } from '../../../scripts/preflight/resources';
import { targetWith } from './support/target';

const nameWith = (path?: string) => {
  const Metadata: JsonObject = path === undefined ? {} : { 'aws:cdk:path': path };
  const target = targetWith({ Topic1A2B: { Type: 'AWS::SNS::Topic', Metadata } }, { stack: 'platform-dev-Eks' });
  return resourcesOf(target, 'AWS::SNS::Topic').map(nameOf);
};

describe('the name of a resource in a message', () => {
  it('is its construct path without what every construct has', () => {
    expect(nameWith('platform-dev-Eks/Default/Alarms/Topic/Resource')).toEqual(['platform-dev-Eks/Alarms/Topic']);
    expect(nameWith('platform-dev-Eks/Secrets/stripe in eu-west-1/Resource/Default')).toEqual([
      'platform-dev-Eks/Secrets/stripe in eu-west-1',
    ]);
    expect(nameWith('platform-dev-Eks/DefaultTopic/Resources')).toEqual(['platform-dev-Eks/DefaultTopic/Resources']);
  });

  it('is that of its stack and its logical id where it has no path', () => {
    expect(nameWith()).toEqual(['platform-dev-Eks/Topic1A2B']);
  });
});
