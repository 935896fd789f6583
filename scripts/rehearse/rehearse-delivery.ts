import { join } from 'node:path';

import { stackName } from '../../lib/config/names';
import { readStacks } from '../assembly/read-stacks';
import type { Processes } from '../process/processes';
import { Failure } from '../terminal/failure';
import { lastWords, type Cdk } from './cdk';
import { deliveryOf, expectedChanges, type Way } from './delivery-variants';
import { ACCOUNT } from './emulator';
import type { Step, Version } from './rehearsal';
import { rehearseInAccount, type RehearseOptions } from './rehearse-in-account';
import type { EnvironmentReport } from './report';
import { bootstrap } from './steps/bootstrap';
import { changeDelivery, deployDelivery, drainDelivery } from './steps/deploy-delivery';
import { destroy } from './steps/destroy';
import { failedCreation } from './steps/failed-creation';
import { failedUpload } from './steps/failed-upload';
import { missingBootstrap } from './steps/missing-bootstrap';
import { redeploy } from './steps/redeploy';
import { configurationOf, type VariantName } from './variants';

const DELIVERY_APP = 'node --require ./bin/typescript.cjs scripts/rehearse/delivery-app.ts';

/** Whose settings stand behind those that what delivers shares with an environment; it has no second Region. */
const BASE = 'dev';

/** Takes what delivers environments through its life, by the one way or the other, in an account of its own. */
export const rehearseDelivery = (
  processes: Processes,
  way: Way,
  options: RehearseOptions,
): Promise<EnvironmentReport> =>
  rehearseInAccount(
    processes,
    {
      name: way,
      region: deliveryOf(ACCOUNT, 'original').pipeline.region,
      steps: stepsOf(way),
      synthesize: async (cdk, folder) => {
        // Two at a time: there is nothing to gain from more on a small machine.
        const [original, changed] = await Promise.all([
          synthesize(cdk, folder, way, 'original'),
          synthesize(cdk, folder, way, 'changed'),
        ]);
        return { original, changed, unprotected: await synthesize(cdk, folder, way, 'unprotected') };
      },
    },
    options,
  );

const stepsOf = (way: Way): readonly Step[] => [
  missingBootstrap,
  bootstrap,
  failedUpload,
  failedCreation,
  deployDelivery,
  redeploy,
  changeDelivery(expectedChanges(way, ACCOUNT)),
  drainDelivery,
  destroy,
];

async function synthesize(cdk: Cdk, folder: string, way: Way, variant: VariantName): Promise<Version> {
  const assembly = join(folder, variant);
  const words = ['--app', DELIVERY_APP, '-c', `way=${way}`, '-c', `variant=${variant}`, '-o', assembly];
  const { status, output } = await cdk.run('synth', '--quiet', ...words, '--no-validation');
  if (status !== 0) throw new Failure(`cdk synth failed:\n${lastWords(output)}`);
  const { pipeline } = deliveryOf(ACCOUNT, variant);
  const { project, name, region, onDelete, terminationProtection } = pipeline;
  const base = configurationOf(BASE, ACCOUNT, variant);
  return {
    environment: { ...base, project, name, region, onDelete, terminationProtection },
    assembly,
    // Environments are delivered later, by what is deployed here: `cdk deploy --all` leaves their stages out.
    stacks: readStacks(assembly).filter(({ name: stack }) => stack.startsWith(stackName(pipeline, ''))),
  };
}
