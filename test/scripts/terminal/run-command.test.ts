import { Failure } from '../../../scripts/terminal/failure';
import { runCommand } from '../../../scripts/terminal/run-command';
import { UsageError } from '../../../scripts/terminal/usage-error';

let said: string[];

beforeEach(() => {
  said = [];
  jest.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

class Missing extends Failure {
  override readonly exitCode = 2;
}

test('a command ends the process with its exit code, and says nothing more', async () => {
  await runCommand('help', () => Promise.resolve(1));
  expect(process.exitCode).toBe(1);
  expect(said).toEqual([]);
});

test.each([
  ['a failure: with its message and 1', new Failure('It is wrong'), 1, ['It is wrong']],
  ['what could not be tried: with its message and 2', new Missing('No Python'), 2, ['No Python']],
  [
    'a command line that means nothing: with the help and 2',
    new UsageError('--x is unknown'),
    2,
    ['--x is unknown\n\nhelp'],
  ],
])('it ends after %s', async (_, error, exitCode, lines) => {
  await runCommand('help', () => {
    throw error;
  });
  expect(process.exitCode).toBe(exitCode);
  expect(said).toEqual(lines);
});

test('it is not spoken over by the SDK, which has a note on Node.js 20', async () => {
  const variable = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';
  Reflect.deleteProperty(process.env, variable);
  const meanwhile = jest.fn(() => (process.env[variable] === 'true' ? 0 : 1));
  await runCommand('help', meanwhile);
  expect(process.exitCode).toBe(0);
});

test('a fault of the command itself is thrown on, with its stack', async () => {
  const fault = new TypeError('undefined is not a function');
  await expect(runCommand('help', () => Promise.reject(fault))).rejects.toBe(fault);
  expect(process.exitCode).toBeUndefined();
});
