import { textOf } from '../../../scripts/lint-templates/text';

test('nothing found says how much was read', () => {
  expect(textOf(42, [])).toBe('cfn-lint: 42 templates, nothing found.');
});

test('a match is shown with its place, and what can be done', () => {
  const match = {
    rule: 'W2001',
    level: 'warning',
    template: 'a.template.json',
    path: 'Parameters/P',
    message: 'Unused',
  };
  expect(textOf(1, [match])).toBe(
    'WARNING W2001 a.template.json\n  Parameters/P\n  Unused\n' +
      'cfn-lint: 1 templates, 1 found. Correct them, or accept a warning in .cfnlintrc.yaml with its reason.',
  );
});
