import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { timeByArea, type AreaTime } from './profile';
import { inFreshFolder, start } from './run';
import type { Variant } from './variant';

/** Where the time of one run goes. Sampling slows it: read the shares, not the seconds. */
export const takeProfile = (variant: Variant): AreaTime[] =>
  inFreshFolder((folder) => {
    const profiles = join(folder, 'profiles');
    const command = ['--cpu-prof', `--cpu-prof-dir=${profiles}`, ...variant.command];
    start({ ...variant, command }, join(folder, 'out'));
    return timeByArea(JSON.parse(readFileSync(join(profiles, mainThread(readdirSync(profiles))), 'utf8')));
  });

/** CPU.<date>.<time>.<process>.<thread>.<sequence>.cpuprofile: a loader may run in a thread of its own. */
const mainThread = (files: readonly string[]): string => {
  const main = files.find((file) => file.split('.').at(-3) === '0') ?? files[0];
  if (main === undefined) throw new RangeError('node --cpu-prof wrote no profile');
  return main;
};
