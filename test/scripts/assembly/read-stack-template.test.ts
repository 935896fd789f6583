import { UnreadableAssemblyError } from '../../../scripts/assembly/read-json';
import { readStackTemplate } from '../../../scripts/assembly/read-stack-template';
import { readStacks } from '../../../scripts/assembly/read-stacks';
import { assemblyOf, templateWith } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

const read = (template: unknown) =>
  inFolder(assemblyOf(template), (folder) => readStacks(folder).map(readStackTemplate));

test('the template of a stack carries the stack’s name and its resources', () => {
  const [template] = read(templateWith(2));
  expect(template?.stackName).toBe('One');
  expect([...(template?.resources.keys() ?? [])]).toEqual(['R0', 'R1']);
});

test('a template that is no object is refused', () => {
  expect(() => read([])).toThrow(UnreadableAssemblyError);
});
