import type { Processes } from '../process/processes';
import { ACCOUNT } from './emulator';
import { rehearseInAccount, type RehearseOptions } from './rehearse-in-account';
import type { EnvironmentReport } from './report';
import { STEPS } from './steps';
import { synthesize } from './synthesize';
import { configurationOf } from './variants';

/** Rehearses the life of one environment in an account of its own. */
export const rehearseEnvironment = (
  processes: Processes,
  name: string,
  options: RehearseOptions,
): Promise<EnvironmentReport> =>
  rehearseInAccount(
    processes,
    {
      name,
      region: configurationOf(name, ACCOUNT, 'original').region,
      steps: STEPS,
      synthesize: async (cdk, folder) => {
        // Two at a time: there is nothing to gain from more on a small machine.
        const [original, changed] = await Promise.all([
          synthesize(cdk, folder, name, 'original'),
          synthesize(cdk, folder, name, 'changed'),
        ]);
        return { original, changed, unprotected: await synthesize(cdk, folder, name, 'unprotected') };
      },
    },
    options,
  );
