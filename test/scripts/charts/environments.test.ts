import { environmentsNamed } from '../../../scripts/charts/environments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe(environmentsNamed, () => {
  test('takes names, all, and the fixtures', () => {
    expect(environmentsNamed('dev,prod').map(({ name }) => name)).toEqual(['dev', 'prod']);
    expect(environmentsNamed('all').length).toBeGreaterThan(2);
    expect(environmentsNamed('fixtures').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['fargate', 'k131', 'mirrored']),
    );
  });

  test('refuses a name that does not exist, and says which do', () => {
    expect(() => environmentsNamed('nowhere')).toThrow(UsageError);
    expect(() => environmentsNamed('nowhere')).toThrow(/dev, staging, prod/);
  });
});
