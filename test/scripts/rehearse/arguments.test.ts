import { parseArguments } from '../../../scripts/rehearse/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

const parse = (...words: readonly string[]) => parseArguments(words, ['dev', 'staging', 'prod']);

describe('the command line of npm run rehearse', () => {
  test('asks for the default environment as text', () => {
    expect(parse()).toEqual({ help: false, json: false, keep: false, environments: ['dev'] });
  });

  test('takes one environment, and several in the order given, each once', () => {
    expect(parse('--environment', 'prod').environments).toEqual(['prod']);
    expect(parse('-e', 'prod, dev,prod').environments).toEqual(['prod', 'dev']);
  });

  test('takes JSON, help, and to keep the platform', () => {
    expect(parse('--json', '-h', '--keep')).toMatchObject({ json: true, help: true, keep: true });
  });

  test.each([
    ['dev,test', '"test"'],
    ['', '""'],
    ['dev,', '""'],
    ['Dev', '"Dev"'],
    ['one,two', '"one, two"'],
    ['all', '"all"'],
  ])('refuses the environment %j, and says what there is', (given, named) => {
    const run = () => parse(`--environment=${given}`);
    expect(run).toThrow(UsageError);
    expect(run).toThrow(`--environment takes dev, staging, prod, joined by commas; it was given ${named}`);
  });

  test('refuses to keep two environments', () => {
    const run = () => parse('--keep', '-e', 'dev,prod');
    expect(run).toThrow(UsageError);
    expect(run).toThrow('--keep leaves one environment standing: name one with --environment');
  });

  test('keeps one environment that is named twice', () => {
    expect(parse('--keep', '-e', 'dev,dev').environments).toEqual(['dev']);
  });

  test('refuses what it does not know', () => {
    expect(() => parse('--account', '1')).toThrow(UsageError);
    expect(() => parse('prod')).toThrow(UsageError);
    expect(() => parse('--environment')).toThrow(UsageError);
  });
});
