import { ENVIRONMENTS } from '../../../lib/config/environments';
import { validateEnvironment } from '../../../lib/config/validate';
import { componentsOf } from '../../../lib/components';
import { chartValues } from '../../../lib/installation/chart-values';
import { exampleValueFacts } from '../../../scripts/charts/example-facts';
import { golden, goldenNames } from '../../support/golden';

describe('values of charts', () => {
  it.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    'are what was reviewed in %s: UPDATE_GOLDEN=1 accepts others',
    (name, input) => {
      const environment = validateEnvironment(input);
      const values = componentsOf(environment)
        .filter(({ chart }) => chart !== undefined)
        .map((component) => [component.name, chartValues(component, exampleValueFacts(environment, component))]);
      const text = `${JSON.stringify(Object.fromEntries(values), undefined, 2)}\n`;
      expect(text).toBe(golden(`values/${name}.json`, text));
    },
  );

  it('have no golden file left over', () => {
    expect(goldenNames('values')).toEqual(ENVIRONMENTS.map(({ name }) => name).sort());
  });
});
