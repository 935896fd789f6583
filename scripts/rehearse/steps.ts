import type { Step } from './rehearsal';
import { bootstrap } from './steps/bootstrap';
import { change } from './steps/change';
import { cutConnection } from './steps/cut-connection';
import { deploy } from './steps/deploy';
import { destroy } from './steps/destroy';
import { drain } from './steps/drain';
import { failedCreation } from './steps/failed-creation';
import { failedUpdate } from './steps/failed-update';
import { failedUpload } from './steps/failed-upload';
import { missingBootstrap } from './steps/missing-bootstrap';
import { redeploy } from './steps/redeploy';
import { twoDeploys } from './steps/two-deploys';

/** The steps in their order; after each fault, the next step shows that the platform came through. */
export const STEPS: readonly Step[] = [
  missingBootstrap,
  bootstrap,
  failedUpload,
  failedCreation,
  deploy,
  redeploy,
  failedUpdate,
  change,
  cutConnection,
  twoDeploys,
  drain,
  destroy,
];
