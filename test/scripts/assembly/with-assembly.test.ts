import { existsSync } from 'node:fs';

import { openAssembly, sourceOf, withAssembly } from '../../../scripts/assembly/with-assembly';
import { Failure } from '../../../scripts/terminal/failure';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line says where the assembly comes from', () => {
  test.each([
    ['nothing: the default environment', {}, { assembly: undefined, context: [] }],
    ['a folder', { assembly: 'cdk.out' }, { assembly: 'cdk.out', context: [] }],
    [
      'an environment beside other context',
      { environment: 'prod', context: ['suffix=pr1'] },
      { assembly: undefined, context: ['suffix=pr1', 'environment=prod'] },
    ],
  ])('%s', (_, given, expected) => {
    expect(sourceOf(given)).toEqual(expected);
  });

  test.each([[{ assembly: 'out', environment: 'prod' }], [{ assembly: 'out', context: ['a=b'] }]])(
    'not both: %j',
    (given) => {
      expect(() => sourceOf(given)).toThrow(UsageError);
      expect(() => sourceOf(given)).toThrow('--assembly out is synthesized already');
    },
  );
});

describe('an assembly is handed over', () => {
  test('as it is, when it is there', () => {
    expect(withAssembly({ assembly: 'cdk.out', context: [] }, (folder) => folder)).toBe('cdk.out');
  });

  test('not at all, when the CDK CLI refuses, which is a failure and no fault', () => {
    const use = jest.fn();
    expect(() => {
      withAssembly({ assembly: undefined, context: ['environment=nowhere'] }, use);
    }).toThrow(Failure);
    expect(use).not.toHaveBeenCalled();
  });

  test('in a folder that goes when it was used', () => {
    const folder = withAssembly({ assembly: undefined, context: [] }, (made) => made, '--no-validation');
    expect(existsSync(folder)).toBe(false);
  });

  test('in a folder that goes with the process, should that end before', () => {
    const others = new Set(process.listeners('exit'));
    const { folder } = openAssembly({ assembly: undefined, context: [] }, '--no-validation');
    const own = process.listeners('exit').filter((listener) => !others.has(listener));
    expect(existsSync(folder)).toBe(true);
    for (const listener of own) listener(1);
    expect(existsSync(folder)).toBe(false);
    expect(process.listeners('exit')).toHaveLength(others.size);
  });
});
