import { readStacks } from '../../../scripts/assembly/read-stacks';
import { assemblyOf, stackArtifact, templateWith } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';

const after = (files: Files) =>
  inFolder(files, readStacks).map(({ name, after: before }) => `${name}: ${before.join(', ')}`);

test('a stack comes after those that its artifact depends on, by the names that CloudFormation sees', () => {
  const one = stackArtifact('One');
  const two = { ...stackArtifact('Two'), dependencies: ['One', 'One.assets', 'gone'] };
  const files = assemblyOf(templateWith(1), {
    'manifest.json': {
      artifacts: { Two: two, One: { ...one, properties: { ...one.properties, stackName: 'first' } } },
    },
    'Two.template.json': templateWith(2),
  });
  expect(after(files)).toEqual(['Two: first', 'first: ']);
});
