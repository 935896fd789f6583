import { cpSync } from 'node:fs';

import type { Ended } from '../../../../scripts/process/processes';
import { assemblyOf, templateWith } from '../../../support/assembly';
import { announcing, InPlace } from './in-place';
import { serve } from './server';
import { folderOf } from './temporary';

const LEDGER = {
  entries: [
    { stack: 'One', logical_id: 'A', type: 'AWS::SNS::Topic', act: 'create', reality: 'stand-in', reason: 'no API' },
  ],
  faults: [],
  releases: [],
  objects: [],
};

/**
 * A machine on which the emulator knows its ledger and refuses every request to AWS, and on which the CLI synthesizes one
 * stack and does nothing else.
 */
export class Machine extends InPlace {
  /** Words of every command of the CLI. */
  readonly commands: string[] = [];
  /** Where the CLI was told to write. */
  readonly assemblies: string[] = [];

  constructor(
    url: string,
    private readonly synthesis: Ended = { status: 0, output: '' },
  ) {
    super(announcing(url));
  }

  override run(_: string, words: readonly string[]): Promise<Ended> {
    this.commands.push(words.slice(1).join(' '));
    if (words[1] !== 'synth') return Promise.resolve({ status: 0, output: '' });
    const assembly = words[words.indexOf('-o') + 1] ?? '';
    this.assemblies.push(assembly);
    cpSync(folderOf(assemblyOf(templateWith(1))), assembly, { recursive: true });
    return Promise.resolve(this.synthesis);
  }
}

/** The URL of the emulator of such a machine. */
export const emulatorUrl = (): Promise<string> =>
  serve(({ path }) =>
    path === '/_rehearsal/ledger'
      ? { body: JSON.stringify(LEDGER) }
      : {
          status: 400,
          body: '<ErrorResponse><Error><Code>No</Code><Message>not here</Message></Error></ErrorResponse>',
        },
  );
