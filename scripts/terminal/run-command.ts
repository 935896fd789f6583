import { Failure } from './failure';
import { UsageError } from './usage-error';

/**
 * Runs a command and ends the process as every command of this project does: with its exit code, or with the message of
 * a {@link Failure}. Anything else is a fault of the command, and is thrown with its stack.
 *
 * @param help shown after a command line that means nothing
 */
export async function runCommand(help: string, command: () => number | Promise<number>): Promise<void> {
  // The SDK’s note on Node.js 20 is about versions of it that are not out yet. The CDK CLI, which inherits this, has it too.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error instanceof UsageError ? `${error.message}\n\n${help}` : error.message);
    process.exitCode = error.exitCode;
  }
}
