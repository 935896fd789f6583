import { summarize } from '../../../scripts/synth/summary';
import { textOf } from '../../../scripts/synth/text';
import { assemblyOf, reportOf, templateWith, violationOf } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';
import { NOTHING } from './nothing';

const textFor = (files: Files) =>
  inFolder(files, (folder) => textOf({ ...summarize(folder, 4.25), assembly: 'cdk.out' })).split('\n');

describe('the printed summary', () => {
  test('says what came out', () => {
    expect(textFor(assemblyOf(templateWith(2)))).toEqual([
      'Stack  Region     Account  Resources   Outputs  Parameters    Template bytes',
      'One    eu-west-1  any       2 of 500  0 of 200    0 of 200  79 (0 % of 1 MB)',
      '',
      'Findings: none',
      '',
      'Time: 4.3 s. Templates in cdk.out.',
    ]);
  });

  test('lists every finding in full', () => {
    const report = reportOf([violationOf('warning', 'One/A'), violationOf('error')], [violationOf('error', 'One/B')]);
    expect(textFor(assemblyOf({}, { 'validation-report.json': report }))).toEqual(
      expect.arrayContaining([
        'Findings: errors 1, warnings 1',
        'Pack  Errors  Warnings  Acknowledged',
        'Pack       1         1             1',
        'WARNING Pack::rule',
        '  One/A',
        'ERROR Pack::rule',
        '  What it asks.',
      ]),
    );
  });

  test('ends with what to do next', () => {
    expect(textFor(assemblyOf(templateWith(501))).at(-1)).toMatch(/^A stack is over a limit/);
  });

  test.each([
    [499, 'WARNING: One has 499 resources, 100 % of the 500 that CloudFormation takes.'],
    [1_501, 'ERROR: One has 1,501 resources, 300 % of the 500 that CloudFormation takes.'],
  ])('marks a template of %d resources', (resources, line) => {
    expect(textFor(assemblyOf(templateWith(resources)))).toContain(line);
  });

  test('says which text is too long, and how long', () => {
    const template = { Outputs: { A: { Value: 'a', Description: 'x'.repeat(1_025) } } };
    expect(textFor(assemblyOf(template))).toContain(
      'ERROR: One has 1,025 bytes in its longest description of an output, 100 % of the 1,024 that CloudFormation takes.',
    );
  });

  test('puts nested stacks under their parent', () => {
    const stack = { ...NOTHING, region: null, account: null };
    const summary = inFolder(assemblyOf({}), (folder) => summarize(folder, 1));
    const nested = { ...stack, name: 'Inner', nestedIn: 'One', resources: 1 };
    expect(textOf({ ...summary, stacks: [nested] })).toMatch(/\n {2}Inner \(nested\) +any +any +1 of 500/);
  });
});
