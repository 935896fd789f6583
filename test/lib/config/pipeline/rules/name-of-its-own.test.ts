import { nameOfItsOwn } from '../../../../../lib/config/pipeline/rules/name-of-its-own';
import { broken } from '../../../../support/pipeline';

describe('name-of-its-own', () => {
  it('accepts a name that no environment has', () => {
    expect(broken(nameOfItsOwn, {})).toEqual([]);
  });

  it('refuses the name of an environment, delivered or not', () => {
    expect(broken(nameOfItsOwn, { name: 'scratch' })).toEqual([
      {
        path: 'name',
        value: 'scratch',
        rule: 'must differ from the name of every environment',
        fix: 'write "delivery", or another word that no environment has',
      },
    ]);
  });
});
