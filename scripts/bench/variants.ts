import { join } from 'node:path';

import { CDK, ROOT } from '../assembly/run-cdk';
import { contextOf } from './context';
import { importedModules } from './imported-modules';
import { OUTPUT, type Variant } from './variant';

/** As cdk.json runs TypeScript. */
const TYPESCRIPT = ['--require', './bin/typescript.cjs'];
const ENVIRONMENTS = ['dev', 'staging', 'prod'];
const COPIES = [1, 2, 4, 8];

/** With the built-in validation of templates, or without: it costs more than all else. */
interface Validation {
  readonly suffix: string;
  readonly title: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly cli: readonly string[];
}
export const UNVALIDATED: Validation = {
  suffix: '',
  title: '',
  environment: { CDK_VALIDATION: 'false' },
  cli: ['--no-validation'],
};
export const VALIDATED: Validation = { suffix: '+validation', title: ', validated', environment: {}, cli: [] };
const VALIDATIONS = [UNVALIDATED, VALIDATED];

/** All that is measured, in the order of the report. */
export const variants = (yardstick: string | undefined): Variant[] => [
  ...VALIDATIONS.map((validation) => floor(validation)),
  ...(yardstick === undefined ? [] : yardsticks(yardstick)),
  ...ENVIRONMENTS.flatMap((name) => VALIDATIONS.map((validation) => appAlone(name, validation))),
  ...VALIDATIONS.map((validation) => throughCli(validation)),
  ...COPIES.flatMap((copies) => VALIDATIONS.map((validation) => growth(copies, validation))),
];

const floor = ({ suffix, title, environment }: Validation): Variant => ({
  id: `floor${suffix}`,
  title: `floor: the same modules, one resource${title}`,
  command: [...TYPESCRIPT, join('scripts', 'bench', 'floor.ts'), ...importedModules(join(ROOT, 'lib'))],
  cwd: ROOT,
  environment: { ...environment, CDK_CONTEXT_JSON: contextOf(ROOT) },
  floor: `floor${suffix}`,
  yardstick: 'yardstick',
});

/** The app of one environment, as the CDK CLI starts it. */
export const appAlone = (name: string, { suffix, title, environment }: Validation): Variant => ({
  id: `${name}${suffix}`,
  title: `${name}, app alone${title}`,
  command: [...TYPESCRIPT, join('bin', 'platform.ts')],
  cwd: ROOT,
  environment: { ...environment, CDK_CONTEXT_JSON: contextOf(ROOT, { environment: name }) },
  floor: `floor${suffix}`,
  yardstick: 'yardstick',
});

const throughCli = ({ suffix, title, cli }: Validation): Variant => ({
  id: `cli${suffix}`,
  title: `dev, through the CLI${title}`,
  command: [CDK, 'synth', '--quiet', '--no-notices', '--output', OUTPUT, '-c', 'environment=dev', ...cli],
  cwd: ROOT,
  environment: {},
  floor: `floor${suffix}`,
  yardstick: 'yardstick-cli',
});

const growth = (copies: number, { suffix, title, environment }: Validation): Variant => ({
  id: `copies-${copies}${suffix}`,
  title: `${copies} × prod in one app${title}`,
  command: [...TYPESCRIPT, join('scripts', 'bench', 'many.ts'), String(copies)],
  cwd: ROOT,
  environment: { ...environment, CDK_CONTEXT_JSON: contextOf(ROOT) },
  floor: `floor${suffix}`,
  yardstick: 'yardstick',
});

const yardsticks = (folder: string): Variant[] => [
  {
    id: 'yardstick',
    title: 'yardstick, app alone',
    command: [join('dist', 'bin', 'blueprint.js')],
    cwd: folder,
    environment: { CDK_CONTEXT_JSON: contextOf(folder) },
    floor: 'floor',
    yardstick: 'yardstick',
  },
  {
    id: 'yardstick-cli',
    title: 'yardstick, through its CLI',
    command: [join('node_modules', 'aws-cdk', 'bin', 'cdk'), 'synth', '--quiet', '--no-notices', '--output', OUTPUT],
    cwd: folder,
    environment: {},
    floor: 'floor',
    yardstick: 'yardstick-cli',
  },
];
