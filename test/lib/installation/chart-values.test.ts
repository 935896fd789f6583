import type { ValueFacts } from '../../../lib/components/chart';
import { chartValues, merge, ownValues, valuePaths } from '../../../lib/installation/chart-values';
import type { Environment } from '../../../lib/config/schema';
import { toy } from '../../fixtures/components/toy';
import { valid } from '../../support/configuration';

const withComponents = (components: object): Environment => ({
  ...valid,
  components: { ...valid.components, ...components },
});
const facts = (environment: Environment): ValueFacts => ({
  environment,
  clusterName: 'platform-test',
  region: 'us-east-1',
  vpcId: 'vpc-1',
  volumeKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1',
  roleAnnotations: {},
});

describe('merge', () => {
  it('merges trees and replaces everything else, lists whole', () => {
    expect(merge({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3] }, d: { e: 2 }, f: null })).toEqual({
      a: { b: 1, c: [3] },
      d: { e: 2 },
      f: null,
    });
  });

  it('changes neither side', () => {
    const below = { a: { b: 1 } };
    merge(below, { a: { b: 2 } });
    expect(below).toEqual({ a: { b: 1 } });
  });
});

describe('chartValues', () => {
  const ours = { cluster: { name: 'platform-test' }, serviceAccount: { name: 'toy', annotations: {} } };

  it('are the component’s own where an operator says nothing', () => {
    expect(chartValues(toy, facts(valid))).toEqual({ ...ours, flock: ['dolly', 'molly'] });
  });

  it('take the operator’s over the platform’s', () => {
    const environment = withComponents({ values: { toy: { flock: ['shaun'], serviceAccount: { extra: true } } } });
    expect(ownValues(environment, toy)).toEqual({ flock: ['shaun'], serviceAccount: { extra: true } });
    expect(chartValues(toy, facts(environment))).toEqual({
      cluster: ours.cluster,
      serviceAccount: { ...ours.serviceAccount, extra: true },
      flock: ['shaun'],
    });
  });

  it('take images from the operator’s registry, whatever the operator’s values say', () => {
    const registry = { host: 'registry.example.org', prefix: 'mirror/', prefixes: {} };
    const environment = withComponents({ registry, values: { toy: { image: { repository: 'elsewhere/toy' } } } });
    expect(chartValues(toy, facts(environment))).toMatchObject({
      image: { repository: 'registry.example.org/mirror/toy/toys/toy' },
    });
  });
});

describe('valuePaths', () => {
  it('are those of every value, in dots; lists and empty maps are values', () => {
    expect(valuePaths({ a: { b: { c: 1 }, d: [] }, e: {}, f: null })).toEqual(['a.b.c', 'a.d', 'e', 'f']);
  });
});
