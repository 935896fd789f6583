import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { UnreadableAssemblyError } from './assembly/read-json';
import { ROOT, runCdkSynth } from './assembly/run-cdk';
import { parseArguments } from './synth/arguments';
import { refused, summarize, type Summary } from './synth/summary';
import { textOf } from './synth/text';
import { runParsed } from './terminal/run-parsed';

const HELP = `Synthesizes the platform, checks it, and says what came out.

  npm run synth                              the default environment
  npm run synth -- -c environment=prod       another one; a list such as dev,prod; or all
  npm run synth -- -c suffix=pr12            a second copy beside the first
  npm run synth -- --output <folder>         write there, not to cdk.out
  npm run --silent synth -- --json           one JSON document on standard output
  npm run synth -- --help                    show this text

Every other option goes to "cdk synth": --no-validation, --strict, --verbose ...

Exit code: 0 all is well; 1 the configuration is refused, a finding fails the synthesis, or a template is over a limit
of CloudFormation; 2 the command line means nothing.

--json:
  version        1; another number when a property below changes its meaning or goes
  ok             true when the exit code is 0
  assembly       the folder of the cloud assembly
  seconds        wall time of the synthesis
  limits         what CloudFormation takes in one template: { resources, outputs, exports, parameters, mappings,
                 mappingAttributes, dynamicReferences, bytes, nameCharacters, descriptionBytes, outputDescriptionBytes,
                 parameterBytes }
  stacks         [{ name, nestedIn, account, region, imports, customResources, functions, and every measure of limits }]
                 account and region are null when the template fits any; nestedIn names a nested stack's parent, or null;
                 of attributes, names, descriptions of outputs and defaults of parameters it is the largest that counts
  limitWarnings  [{ stack, measure, value, limit, percent, over }], from 60 % of a limit on
  packs          [{ pack, errors, warnings, acknowledged }], for each pack of rules that reported
  findings       [{ pack, rule, severity, description, construct }], severity "error" or "warning"
  next           what to do when ok is false; otherwise null`;

/** A folder can hold the assembly of an earlier run: a refused configuration writes nothing. */
const isWrittenSince = (started: number, assembly: string): boolean => {
  const manifest = join(assembly, 'manifest.json');
  return existsSync(manifest) && statSync(manifest).mtimeMs >= started;
};

function synthesize(output: string, forCdk: readonly string[]): Summary {
  const assembly = resolve(ROOT, output);
  const started = Date.now();
  const exitCode = runCdkSynth(assembly, forCdk);
  const seconds = (Date.now() - started) / 1000;
  const written = isWrittenSince(started, assembly);
  if (exitCode === 0 && !written) throw new UnreadableAssemblyError(`${output} was not written by this run.`);
  const summary = exitCode === 0 ? summarize(assembly, seconds) : refused(assembly, seconds, written);
  return { ...summary, assembly: output };
}

void runParsed(HELP, parseArguments, ({ json, output, forCdk }) => {
  const summary = synthesize(output, forCdk);
  if (json) console.log(JSON.stringify(summary, null, 2));
  else if (summary.stacks.length > 0) console.log(`\n${textOf(summary)}`);
  else console.error(`\n${summary.next ?? 'The assembly holds no stack.'}`);
  return summary.ok ? 0 : 1;
});
