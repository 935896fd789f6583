import { constructPathOf } from '../../../scripts/assembly/construct-path';

describe('the construct path of a resource', () => {
  it('is what the CDK wrote into its metadata', () => {
    const attributes = { Metadata: { 'aws:cdk:path': 'platform-dev-Vpc/Network/Vpc/Resource' } };
    expect(constructPathOf({ attributes })).toBe('platform-dev-Vpc/Network/Vpc/Resource');
  });

  it('is null where nothing says it', () => {
    expect(constructPathOf({ attributes: {} })).toBeNull();
    expect(constructPathOf({ attributes: { Metadata: { 'aws:cdk:path': 1 } } })).toBeNull();
  });
});
