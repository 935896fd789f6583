import { readFileSync } from 'node:fs';

import { ENVIRONMENTS } from '../../../lib/config/environments';
import { dev } from '../../../lib/config/environments/dev';
import { REGIONS } from '../../../lib/config/regions';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { dollars } from '../../../scripts/costs/cents';
import { PRICING_RULES } from '../../../scripts/costs/cost-of';
import { estimateOf } from '../../../scripts/costs/estimate';
import { FREE_TYPES } from '../../../scripts/costs/free-types';
import { PRICE_REGION } from '../../../scripts/costs/prices';
import { textOf } from '../../../scripts/costs/text';
import { golden, goldenNames } from '../../support/golden';
import { stacksOf } from '../../support/stacks-of';
import { EVERY_ENVIRONMENT } from '../../support/templates';

/** A day of standard support for every version that the environments name. */
const DAY = '2026-11-21';

const estimate = (environment: EnvironmentInput) => estimateOf(stacksOf(environment), DAY);

const kindsOf = (environment: EnvironmentInput) =>
  Object.fromEntries(estimate(environment).kinds.map((bounds) => [bounds.kind, bounds]));

describe('what an environment costs', () => {
  it.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    'in %s is what was reviewed: UPDATE_GOLDEN=1 accepts another sum',
    (name, environment) => {
      const text = `${textOf(estimate(environment))}\n`;
      expect(text).toBe(golden(`costs/${name}.txt`, text));
    },
  );

  it.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    'in %s is what docs/costs.md says',
    (name, environment) => {
      const { total, breakEvens } = estimate(environment);
      const rows = readFileSync('docs/costs.md', 'utf8').replace(/ +/g, ' ');
      expect(rows).toContain(`| ${[name, ...[total.fixed, total.atLeast, total.atMost].map(dollars)].join(' | ')} |`);
      for (const { region, payOffs } of breakEvens) {
        const [one, all] = payOffs.map(({ gbPerMonth }) => gbPerMonth.toLocaleString('en-US'));
        expect(rows).toMatch(new RegExp(`\\| ${name}, ${region} \\|.*\\| ${one} GB a month \\| ${all} GB a month \\|`));
      }
    },
  );

  it('has a golden file for each environment, and no other', () => {
    expect(goldenNames('costs')).toEqual(ENVIRONMENTS.map(({ name }) => name).sort());
  });

  it.each(Object.entries(EVERY_ENVIRONMENT))(
    'in %s leaves nothing without a price: add it to scripts/costs',
    (_, environment) => {
      expect(estimate(environment).notPriced).toEqual([]);
    },
  );

  it.each(Object.entries(EVERY_ENVIRONMENT))('in %s lies between its bounds', (_, environment) => {
    const { total, kinds, stacks } = estimate(environment);
    expect(total.fixed).toBeGreaterThan(73);
    for (const { fixed, atLeast, atMost } of [total, ...kinds, ...stacks]) {
      expect(fixed).toBeLessThanOrEqual(atLeast);
      expect(atLeast).toBeLessThanOrEqual(atMost);
    }
  });

  it('in extended support includes the higher price of the control plane', () => {
    const cluster = { version: '1.31', supportType: 'EXTENDED' } as const;
    expect(kindsOf({ ...dev, name: 'old', cluster })['Control plane']?.fixed).toBe(438);
    expect(kindsOf(dev)['Control plane']?.fixed).toBe(73);
  });

  it('with a NAT instance is less than with a gateway', () => {
    const { natInstance = dev } = EVERY_ENVIRONMENT;
    expect(kindsOf(natInstance)['NAT']?.atMost).toBeLessThan(kindsOf(dev)['NAT']?.fixed ?? 0);
  });
});

describe('a type', () => {
  const emitted = new Set(
    Object.values(EVERY_ENVIRONMENT)
      .flatMap(stacksOf)
      .flatMap(({ template }) => [...template.resources.values()].map(({ type }) => type)),
  );
  const notYet = new Set([
    'AWS::CDK::Metadata', // not in tests
    'AWS::KMS::ReplicaKey',
    'AWS::Lambda::Permission',
    'AWS::SecretsManager::Secret',
  ]);

  it('that is free or has a rule is emitted by some environment, or is known to be for later', () => {
    const known = [...FREE_TYPES, ...Object.keys(PRICING_RULES)];
    expect(known.filter((type) => !emitted.has(type)).sort()).toEqual([...notYet].sort());
  });
});

test('the prices are of a Region that the platform knows', () => {
  expect(Object.keys(REGIONS)).toContain(PRICE_REGION);
});
