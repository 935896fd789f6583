import { Processes } from './process/processes';
import { installPackages } from './python/virtual-environment';
import { readOptions } from './terminal/read-options';
import { runCommand } from './terminal/run-command';

const HELP = `Installs the Python packages that the emulated AWS account and cfn-lint need, pinned, into .venv.

  npm run python               install them, unless they are there
  npm run python -- --help     show this text

The commands that need them do so by themselves; this is for doing it beforehand. Needs Python 3.11 or later.

Exit code: 0 they are there; 2 Python is not usable, or the command line means nothing.`;

void runCommand(HELP, async () => {
  const { help } = readOptions(process.argv.slice(2), { help: { type: 'boolean', short: 'h' } });
  if (help === true) {
    console.log(HELP);
    return 0;
  }
  const processes = new Processes();
  await installPackages(processes, (line) => {
    console.error(line);
  });
  return 0;
});
