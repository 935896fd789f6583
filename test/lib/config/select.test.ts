import { ENVIRONMENTS } from '../../../lib/config/environments';
import { dev } from '../../../lib/config/environments/dev';
import { ConfigurationError } from '../../../lib/config/problem';
import { selectEnvironments, type Selection } from '../../../lib/config/select';

const namesOf = (selection: Selection) => selectEnvironments(selection).map(({ name }) => name);

function problemsOf(selection: Selection) {
  try {
    selectEnvironments(selection);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('selectEnvironments', () => {
  it.each<[unknown, string[]]>([
    [undefined, ['dev']],
    ['prod', ['prod']],
    ['prod,dev', ['dev', 'prod']],
    [' staging , prod ', ['staging', 'prod']],
    ['prod,prod', ['prod']],
    ['all', ENVIRONMENTS.map(({ name }) => name)],
  ])('reads -c environment=%p', (environment, names) => {
    expect(namesOf({ environment })).toEqual(names);
  });

  it.each([['test'], ['dev,test'], [''], [3], [true], [null], [['dev']]])(
    'refuses -c environment=%p',
    (environment) => {
      expect(problemsOf({ environment })).toEqual([
        {
          path: '-c environment',
          value: environment,
          rule: 'must name environments that exist in lib/config/environments',
          fix: 'write -c environment=<name>, with one or more of dev, staging, prod joined by commas, or all',
        },
      ]);
    },
  );

  it('lays account, region and suffix over every selected environment', () => {
    const over = { account: '111122223333', region: 'eu-central-1', suffix: 'pr12' };
    expect(selectEnvironments({ environment: 'dev,staging', ...over })).toMatchObject([over, over]);
  });

  it('takes the account of the credentials only where nothing else names one', () => {
    expect(selectEnvironments({ defaultAccount: '444455556666' })).toMatchObject([{ account: '444455556666' }]);
    const both = { account: '111122223333', defaultAccount: '444455556666' };
    expect(selectEnvironments(both)).toMatchObject([{ account: '111122223333' }]);
    expect(selectEnvironments({})[0]).not.toHaveProperty('account');
  });

  it('puts the account and region of the file between what is laid over it and the credentials', async () => {
    await jest.isolateModulesAsync(async () => {
      const file = { ...dev, account: '222233334444', region: 'eu-west-1', suffix: 'blue' };
      jest.doMock('../../../lib/config/environments', () => ({ ENVIRONMENTS: [file] }));
      const select = await import('../../../lib/config/select');
      const chosen = (selection: Selection) => {
        const [environment] = select.selectEnvironments(selection);
        return [environment?.account, environment?.region, environment?.suffix];
      };
      expect(chosen({ defaultAccount: '444455556666' })).toEqual(['222233334444', 'eu-west-1', 'blue']);
      const over = { account: '111122223333', region: 'us-west-2', suffix: 'pr12' };
      expect(chosen({ ...over, defaultAccount: '444455556666' })).toEqual(['111122223333', 'us-west-2', 'pr12']);
    });
    jest.dontMock('../../../lib/config/environments');
  });

  it('validates what it lays over', () => {
    expect(problemsOf({ suffix: 'PR-12', account: '1' }).map(({ path }) => path)).toEqual(['suffix', 'account']);
    expect(problemsOf({ suffix: 12 }).map(({ path }) => path)).toEqual(['suffix']);
  });

  it('reports the problems of every selected environment, each with its name', () => {
    expect(problemsOf({ environment: 'dev,prod', region: 'us-west-2' }).map(({ path }) => path)).toEqual([
      'prod: recovery.region',
    ]);
    expect(problemsOf({ environment: 'all', suffix: '' }).map(({ path }) => path)).toEqual([
      'dev: suffix',
      'staging: suffix',
      'prod: suffix',
    ]);
  });

  it('leaves the environments as they were', () => {
    const before = JSON.stringify(ENVIRONMENTS);
    selectEnvironments({ environment: 'all', suffix: 'pr12', region: 'eu-central-1' });
    expect(JSON.stringify(ENVIRONMENTS)).toBe(before);
  });
});
