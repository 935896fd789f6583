import { UsageError } from '../terminal/usage-error';

/** What the command line asks for: our own options, and all others for the CDK CLI. */
export interface SynthArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Folder of the cloud assembly. */
  readonly output: string;
  readonly forCdk: readonly string[];
}

const OUTPUT = /^(?:--output|-o)(?:=(.*))?$/;

/** Takes our options out of a command line; the rest goes to `cdk synth` as it is. */
export function parseArguments(commandLine: readonly string[]): SynthArguments {
  const forCdk: string[] = [];
  let help = false;
  let json = false;
  let output = 'cdk.out';
  const left = [...commandLine];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const joined = OUTPUT.exec(word);
    if (word === '--help' || word === '-h') help = true;
    else if (word === '--json' || word === '-j') json = true;
    else if (joined === null) forCdk.push(word);
    else output = folderIn(word, joined[1] ?? left.shift());
  }
  return { help, json, output, forCdk };
}

function folderIn(option: string, folder: string | undefined): string {
  if (folder !== undefined && folder !== '' && !folder.startsWith('-')) return folder;
  throw new UsageError(`${option} needs a folder after it, such as ${option} cdk.out`);
}
