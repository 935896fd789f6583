import { readOptions } from '../../../scripts/terminal/read-options';
import { runParsed } from '../../../scripts/terminal/run-parsed';

let printed: string[];
const commandLine = process.argv;

beforeEach(() => {
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => printed.push(`error: ${line}`));
});

afterEach(() => {
  jest.restoreAllMocks();
  process.argv = commandLine;
  process.exitCode = undefined;
});

const parse = (words: readonly string[]) =>
  readOptions(words, { help: { type: 'boolean', default: false }, to: { type: 'string' } });

/** What a command was run with, if it was. */
async function run(...words: readonly string[]) {
  process.argv = ['node', 'command', ...words];
  const command = jest.fn(() => 1);
  await runParsed('Explains itself.', parse, command);
  return command.mock.calls;
}

describe('a command', () => {
  it('is run with what its command line says, and ends with its exit code', async () => {
    expect(await run('--to', 'there')).toEqual([[{ help: false, to: 'there' }]]);
    expect({ printed, exitCode: process.exitCode }).toEqual({ printed: [], exitCode: 1 });
  });

  it('explains itself with --help and does nothing else', async () => {
    expect(await run('--to', 'there', '--help')).toEqual([]);
    expect({ printed, exitCode: process.exitCode }).toEqual({ printed: ['Explains itself.'], exitCode: 0 });
  });

  it('is not run for a command line that means nothing, which is explained and ends with 2', async () => {
    expect(await run('--from')).toEqual([]);
    expect(printed).toEqual([expect.stringMatching(/^error: .*Unknown option .--from.\n\nExplains itself\.$/)]);
    expect(process.exitCode).toBe(2);
  });
});
