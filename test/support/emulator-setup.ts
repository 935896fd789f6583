import { Processes } from '../../scripts/process/processes';
import { installPackages } from '../../scripts/python/virtual-environment';
import { Emulator } from '../../scripts/rehearse/emulator';
import setUpFolder, { tearDown as tearDownFolder } from './global-setup';

const processes = new Processes();

/** Starts one emulator for all tests: each of them has an account of its own in it. */
export default async function setUp(): Promise<void> {
  setUpFolder();
  await installPackages(processes, (line) => {
    console.error(line);
  });
  process.env['PLATFORM_EMULATOR_URL'] = (await Emulator.start(processes)).url;
}

export async function tearDown(): Promise<void> {
  await processes.stopAll();
  tearDownFolder();
}
