import fc from 'fast-check';

import { ENVIRONMENTS } from '../../lib/config/environments';
import { ConfigurationError } from '../../lib/config/problem';
import type { Environment, EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { addCompliance } from '../../lib/compliance/compliance';
import { componentProblems } from '../../lib/installation/problems';
import { buildPlatform } from '../../lib/platform';
import { FIXTURES, VERSION_FIXTURES } from '../fixtures/environments';
import { testApp } from '../support/app';
import { mutatedEnvironment } from '../support/mutated-environment';
import { synthesizeChecked } from '../support/synthesis';

/** Four always; two more where there is a second Region, one where cost is watched, another where it is exported. */
const stacksIn = ({ recovery, cost }: Pick<EnvironmentInput, 'recovery' | 'cost'>): number =>
  4 +
  (recovery === undefined ? 0 : 2) +
  (cost === undefined ? 0 : 1) +
  (cost !== undefined && cost.export !== false ? 1 : 0);

describe('compliance', () => {
  it.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    'finds nothing unacknowledged in %s',
    (_, environment) => {
      expect(synthesizeChecked([environment]).stacks).toHaveLength(stacksIn(environment));
    },
  );

  it.each(Object.entries({ ...FIXTURES, ...VERSION_FIXTURES }))(
    'finds nothing unacknowledged with %s',
    (_, environment) => {
      expect(synthesizeChecked([environment]).stacks).toHaveLength(stacksIn(environment));
    },
  );
});

/** Environments that validation accepted although somebody had changed them at random. */
function acceptedMutations(wanted: number): Environment[] {
  const accepted: Environment[] = [];
  for (const mutated of fc.sample(mutatedEnvironment(), { numRuns: 1_500, seed: 20_261_121 })) {
    try {
      const environment = validateEnvironment(mutated);
      if (componentProblems(environment).length === 0) accepted.push(environment);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
    }
    if (accepted.length === wanted) break;
  }
  return accepted;
}

describe('an accepted configuration', () => {
  const sample = acceptedMutations(60);

  it('is common enough among mutated ones to be sampled', () => {
    expect(sample).toHaveLength(60);
  });

  it.each(sample.map((environment, index) => [index, environment] as const))(
    'synthesizes without findings (sample %i)',
    (_, environment) => {
      const app = testApp();
      buildPlatform(app, environment);
      addCompliance(app);
      expect(app.synth().stacks).toHaveLength(stacksIn(environment));
    },
  );
});
