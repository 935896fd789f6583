import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

import { STATEFUL } from '../../../scripts/guard/stateful';

const resources = loadAwsServiceSpecSync().all('resource');

describe('types that hold state', () => {
  test.each(Object.entries(STATEFUL))('%s: %s', (type, lost) => {
    expect(lost).toMatch(/^[A-Z].*\.$/);
    const isKnown = resources.some(({ cloudFormationType }) => cloudFormationType === type);
    expect(isKnown || type.startsWith('Custom::AWSCDK-EKS-')).toBe(true);
  });

  test('hold every type that the service spec calls stateful', () => {
    const stateful = resources.filter(({ isStateful }) => isStateful === true);
    expect(stateful.map(({ cloudFormationType }) => cloudFormationType).filter((type) => !(type in STATEFUL))).toEqual(
      [],
    );
  });
});
