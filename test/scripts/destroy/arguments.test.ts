import { parseArguments } from '../../../scripts/destroy/arguments';

describe('the command line of destroy', () => {
  it('deletes no data, forces nothing and asks, unless it is told otherwise', () => {
    expect(parseArguments(['--environment', 'dev', '--suffix', 'pr12'])).toStrictEqual({
      help: false,
      json: false,
      yes: false,
      confirm: undefined,
      unlock: false,
      allowProtected: false,
      deleteData: false,
      removeFinalizers: false,
      withoutKubernetes: false,
      role: undefined,
      timeoutMinutes: 15,
      assembly: undefined,
      context: ['suffix=pr12', 'environment=dev'],
    });
  });

  it.each([
    [['--timeout', '0'], '--timeout takes minutes above 0, up to 120; it was given "0"'],
    [['--timeout', 'soon'], '--timeout takes minutes above 0, up to 120; it was given "soon"'],
    [['--role', 'a b'], 'it was given "a b"'],
    [['--assembly', 'cdk.out', '--suffix', 'pr12'], 'is synthesized already'],
    [['--force'], "Unknown option '--force'"],
  ])('refuses %j', (words, message) => {
    expect(() => parseArguments(words)).toThrow(message);
  });
});
