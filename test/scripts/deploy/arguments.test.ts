import { parseArguments } from '../../../scripts/deploy/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line of deploy', () => {
  test('deploys the default environment, four stacks at a time, and asks before', () => {
    expect(parseArguments([])).toEqual({
      help: false,
      json: false,
      yes: false,
      plan: false,
      unlock: false,
      allowUnchecked: false,
      role: undefined,
      concurrency: 4,
      assembly: undefined,
      context: [],
    });
  });

  test('names environment and suffix as the app takes them', () => {
    expect(parseArguments(['-e', 'dev', '--suffix', 'pr12', '-c', 'a=b']).context).toEqual([
      'a=b',
      'suffix=pr12',
      'environment=dev',
    ]);
  });

  test.each(['0', '17', '1.5', 'all', ''])('refuses "%s" stacks at a time', (count) => {
    expect(() => parseArguments(['--concurrency', count])).toThrow(
      new UsageError(`--concurrency takes a whole number from 1 to 16; it was given "${count}"`),
    );
  });

  test('refuses to delete a lock for a plan, which deploys nothing', () => {
    expect(() => parseArguments(['--plan', '--unlock'])).toThrow(
      new UsageError('--unlock deletes a lock so as to deploy, and --plan deploys nothing: leave one out'),
    );
  });

  test('refuses a suffix for an assembly that is synthesized already', () => {
    expect(() => parseArguments(['--assembly', 'cdk.out', '--suffix', 'pr12'])).toThrow(UsageError);
  });
});
