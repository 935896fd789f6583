import { readMatches } from '../../../scripts/lint-templates/matches';

const MATCH = {
  Filename: '/somewhere/platform-dev-Vpc.template.json',
  Id: 'x',
  Level: 'Error',
  Location: { Path: ['Resources', 'It', 'Properties', 0], Start: {}, End: {} },
  Message: 'It is wrong',
  Rule: { Id: 'E3002', Description: '', ShortDescription: '', Source: '' },
};

test('a match names the rule, the template and the place', () => {
  expect(readMatches(JSON.stringify([MATCH]))).toEqual([
    {
      rule: 'E3002',
      level: 'error',
      template: 'platform-dev-Vpc.template.json',
      path: 'Resources/It/Properties/0',
      message: 'It is wrong',
    },
  ]);
});

test('a match of a whole template has no place', () => {
  expect(readMatches(JSON.stringify([{ ...MATCH, Location: { Path: null } }]))).toMatchObject([{ path: '' }]);
});

test('what comes before the list is passed over, and an empty list is no match', () => {
  expect(readMatches('a warning of Python\n[]')).toEqual([]);
});

test.each([[''], ['Traceback (most recent call last):'], ['[{"Rule": 1}]']])(
  'output that is no list of matches means that cfn-lint did not run: %j',
  (output) => {
    expect(() => readMatches(output)).toThrow('cfn-lint did not run');
  },
);
