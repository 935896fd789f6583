import { emittedIn } from '../../../scripts/bench/emitted';
import { templateWith } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

describe('what a run emitted', () => {
  test('is the sum over all templates, in every folder', () => {
    const files = {
      'One.template.json': templateWith(2, 'Custom::Thing'),
      'Inner.nested.template.json': templateWith(1, 'AWS::Lambda::Function'),
      'assembly-Stage/Two.template.json': templateWith(3),
      'manifest.json': {},
    };
    expect(inFolder(files, emittedIn)).toMatchObject({ resources: 6, customResources: 2, functions: 1 });
  });

  test('is nothing without templates', () => {
    expect(inFolder({}, emittedIn)).toEqual({ resources: 0, customResources: 0, functions: 0, bytes: 0 });
  });
});
