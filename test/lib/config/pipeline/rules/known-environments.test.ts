import { knownEnvironments } from '../../../../../lib/config/pipeline/rules/known-environments';
import { broken } from '../../../../support/pipeline';

const of = (...names: readonly string[]) =>
  broken(knownEnvironments, { environments: names.map((environment) => ({ environment })) });

describe('known-environments', () => {
  it('accepts environments that exist, in any order', () => {
    expect(of('scratch', 'test')).toEqual([]);
  });

  it('refuses one that does not, by naming those that do', () => {
    expect(of('test', 'production')).toEqual([
      {
        path: 'environments[1].environment',
        value: 'production',
        rule: 'must be the name of an environment in lib/config/environments',
        fix: 'write one of test, scratch',
      },
    ]);
  });

  it('refuses to deliver one twice', () => {
    expect(of('test', 'scratch', 'test')).toEqual([
      {
        path: 'environments[2].environment',
        value: 'test',
        rule: 'must be delivered once',
        fix: 'remove it: environments[0] delivers it already',
      },
    ]);
  });
});
