import type { UpgradeCheck } from '../upgrade-check';
import { addOns } from './add-ons';
import { configuration } from './configuration';
import { fargate } from './fargate';
import { insights } from './insights';
import { kubectlLayer } from './kubectl-layer';
import { nodeGroups } from './node-groups';
import { nodes } from './nodes';
import { offered } from './offered';
import { oneMinor } from './one-minor';
import { ready } from './ready';
import { support } from './support';
import { wayBack } from './way-back';

/** Every check, in the order in which a reader wants to know. */
export const CHECKS: readonly UpgradeCheck[] = [
  ready,
  oneMinor,
  offered,
  configuration,
  support,
  insights,
  nodeGroups,
  nodes,
  fargate,
  addOns,
  kubectlLayer,
  wayBack,
];
