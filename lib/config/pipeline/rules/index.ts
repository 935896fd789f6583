import { reservedTags } from '../../rules/reserved-tags';
import { approvalBeforeData } from './approval-before-data';
import { knownEnvironments } from './known-environments';
import { nameOfItsOwn } from './name-of-its-own';
import { namesWithinLimits } from './names-within-limits';
import { onePartition } from './one-partition';
import { reasonWithoutUse } from './reason-without-use';
import type { PipelineRule } from './rule';

/** Every rule over a pipeline, in the order in which an operator meets the properties. */
export const PIPELINE_RULES: readonly PipelineRule[] = [
  nameOfItsOwn,
  namesWithinLimits,
  onePartition,
  reservedTags,
  knownEnvironments,
  approvalBeforeData,
  reasonWithoutUse,
];
