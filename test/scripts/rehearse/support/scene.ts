import { join } from 'node:path';

import type { AssemblyStack } from '../../../../scripts/assembly/read-stacks';
import type { Ended } from '../../../../scripts/process/processes';
import type { Faults } from '../../../../scripts/rehearse/emulator';
import type { Rehearsal, Version } from '../../../../scripts/rehearse/rehearsal';
import type { VariantName } from '../../../../scripts/rehearse/variants';
import { Account } from './account';
import { environment, live, nothing } from './sound';
import { folderOf } from './temporary';

/** How a command of the CLI ended. */
export const succeeded: Ended = { status: 0, output: '✅' };

export const failed = (output: string): Ended => ({ status: 1, output });

/** A stack of an assembly, in a Region; as a list, because tests join them. */
export const stacksIn = (region: string, name: string, folder = ''): AssemblyStack[] => [
  {
    name,
    nestedIn: null,
    account: null,
    region,
    template: join(folder, `${name}.template.json`),
    after: [],
    bootstrap: null,
  },
];

/** A version of the sound environment, with its two stacks. */
export function versionOf(variant: VariantName, folder = ''): Version {
  return {
    environment,
    assembly: variant,
    stacks: live.stacks.flatMap(({ name }) => stacksIn('eu-west-1', name, folder)),
  };
}

/** What a test says of a rehearsal. */
export interface Scene {
  /** What the CLI does: it may change the account. Told what it was called with; at first it does nothing, well. */
  cdk: (...words: readonly string[]) => Ended;
  /** How often each kind of fault is said to have struck. */
  struck: Readonly<Record<string, number>>;
  /** In the first Region. */
  readonly account: Account;
  /** In every other Region: at first, nothing stands there. */
  readonly elsewhere: Account;
  /** What was called, in order: commands of the CLI, and faults that were armed and disarmed. */
  readonly calls: string[];
  readonly rehearsal: Rehearsal;
}

/** A rehearsal in which the CLI and the emulator do what a test says, and all stands as it should. */
export function sceneOf(changes: Partial<Version> = {}): Scene {
  const templates = Object.fromEntries(live.stacks.map(({ name }) => [name, `{"Description":"${name}"}`]));
  const folder = folderOf(
    Object.fromEntries(Object.entries(templates).map(([name, text]) => [`${name}.template.json`, text])),
  );
  const account = new Account();
  account.templates = templates;
  const elsewhere = new Account(nothing, 'us-west-2');
  const calls: string[] = [];
  const call = (...words: readonly string[]): Promise<Ended> => {
    calls.push(words.join(' '));
    return Promise.resolve(scene.cdk(...words));
  };
  const version = (variant: VariantName): Version => ({ ...versionOf(variant, folder), ...changes, assembly: variant });
  const scene: Scene = {
    cdk: () => succeeded,
    struck: {},
    account,
    elsewhere,
    calls,
    rehearsal: {
      versions: {
        original: version('original'),
        changed: version('changed'),
        unprotected: version('unprotected'),
      },
      region: 'eu-west-1',
      awsIn: (region) => (region === 'eu-west-1' ? account : elsewhere).aws,
      cdk: {
        bootstrap: (assembly, number, region) => call('bootstrap', assembly, number, region),
        deploy: (assembly, ...words) => call('deploy', assembly, ...words),
        destroy: (assembly, ...words) => call('destroy', assembly, ...words),
      },
      emulator: {
        arm: (faults: Faults) => {
          calls.push(`arm ${JSON.stringify(faults)}`);
          return Promise.resolve();
        },
        disarm: () => {
          calls.push('disarm');
          return Promise.resolve();
        },
        struck: () => Promise.resolve(scene.struck),
      },
      say: () => undefined,
    },
  };
  return scene;
}
