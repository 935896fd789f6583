import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

/** Releases of Helm that the layers with kubectl hold. */
export type HelmRelease = '3' | '4';

/** What the command line asks for. */
export interface ChartsArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Names of environments, joined by commas; `all`; or `fixtures`. */
  readonly environment: string;
  /** Folder with charts; undefined: pull them. */
  readonly from: string | undefined;
  /** Undefined: the Helm that installs in each environment. */
  readonly helm: HelmRelease | undefined;
}

/** @throws UsageError */
export function parseArguments(commandLine: readonly string[]): ChartsArguments {
  const { help, json, environment, from, pull, helm } = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', short: 'j', default: false },
    environment: { type: 'string', short: 'e', default: 'all' },
    from: { type: 'string' },
    pull: { type: 'boolean', default: false },
    helm: { type: 'string' },
  });
  if (!help && pull === (from !== undefined)) {
    throw new UsageError(
      'Charts come from one place: write --from <folder> for charts that are there, or --pull to fetch them',
    );
  }
  return { help, json, environment, from, helm: release(helm) };
}

function release(text: string | undefined): HelmRelease | undefined {
  if (text === undefined || text === '3' || text === '4') return text;
  throw new UsageError(`--helm ${text} is no release of Helm here; write --helm 3 or --helm 4, or leave it out`);
}
