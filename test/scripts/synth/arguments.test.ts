import { parseArguments } from '../../../scripts/synth/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line of synth', () => {
  test('asks for nothing by default', () => {
    expect(parseArguments([])).toEqual({ help: false, json: false, output: 'cdk.out', forCdk: [] });
  });

  test('passes what is not ours to the CDK CLI, in order', () => {
    const { forCdk } = parseArguments(['-c', 'environment=prod', '--json', '--no-validation', 'platform-prod-Vpc']);
    expect(forCdk).toEqual(['-c', 'environment=prod', '--no-validation', 'platform-prod-Vpc']);
  });

  test.each([['--output', 'there'], ['-o', 'there'], ['--output=there'], ['-o=there']])('reads %s %s', (...words) => {
    expect(parseArguments([...words, '--strict'])).toMatchObject({ output: 'there', forCdk: ['--strict'] });
  });

  test.each([['--json'], ['-j']])('reads %s', (word) => {
    expect(parseArguments([word])).toMatchObject({ json: true, forCdk: [] });
  });

  test.each([['--help'], ['-h']])('reads %s', (word) => {
    expect(parseArguments([word])).toMatchObject({ help: true, forCdk: [] });
  });

  test.each([['--output'], ['--output='], ['-o', '--json']])('refuses %s without a folder', (...words) => {
    expect(() => parseArguments(words)).toThrow(UsageError);
  });
});
