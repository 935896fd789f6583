import { parseArguments } from '../../../scripts/guard/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe(parseArguments, () => {
  test('needs to know what to compare with, and nothing else', () => {
    expect(parseArguments(['--against', 'main'])).toEqual({
      help: false,
      json: false,
      against: 'main',
      assembly: undefined,
      context: [],
      acceptances: [],
      prune: false,
      waivers: 'guard.waivers.json',
      role: undefined,
    });
  });

  test('takes everything', () => {
    const words = '--against=old --assembly new -c environment=prod -c suffix=a --json --prune --waivers w.json';
    expect(
      parseArguments([...words.split(' '), '--accept', 'Topic', '--reason', ' Nobody subscribes yet ']),
    ).toMatchObject({
      json: true,
      against: 'old',
      assembly: 'new',
      context: ['environment=prod', 'suffix=a'],
      acceptances: [{ target: 'Topic', reason: 'Nobody subscribes yet' }],
      prune: true,
      waivers: 'w.json',
    });
  });

  test('takes a role through which what is deployed is read', () => {
    expect(parseArguments(['--against', 'deployed', '--role', 'lookup']).role).toBe('lookup');
  });

  test('asks for nothing when help is wanted', () => {
    expect(parseArguments(['-h']).help).toBe(true);
  });

  test.each([
    [[], /--against is missing/],
    [['--against='], /--against is missing/],
    [['--against', 'main', '--accept', 'Topic'], /in pairs: there are 1 and 0/],
    [['--against', 'main', '--reason', 'Nobody subscribes yet'], /in pairs: there are 0 and 1/],
    [['--against', 'main', '--accept', 'Topic', '--reason', 'because       '], /"because" for Topic is too short.*15/],
    [['--against', 'main', '--role', 'lookup'], /--role lookup says how AWS is read/],
    [['--against', 'deployed', '--role', 'no role'], /--role takes "lookup" or the name.*"no role"/],
    [['--against', 'main', '--force'], /--force/],
    [['main'], /main/],
  ])('refuses %j', (words, message) => {
    expect(() => parseArguments(words)).toThrow(UsageError);
    expect(() => parseArguments(words)).toThrow(message);
  });
});
