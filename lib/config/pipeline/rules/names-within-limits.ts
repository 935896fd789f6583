import { buildLogGroupName, connectionName, deployerRoleName, pipelineName } from '../../names';
import type { PipelineRule } from './rule';

/** CodeConnections takes no longer names. */
const LONGEST_CONNECTION = 32;
const LONGEST_ROLE = 64;
const LONGEST_PIPELINE = 100;
const LONGEST_LOG_GROUP = 512;

export const namesWithinLimits: PipelineRule = {
  id: 'names-within-limits',
  requirement: 'Names still fit AWS once project and name stand before them.',
  check: (pipeline) =>
    [
      { what: 'pipeline', name: pipelineName(pipeline), longest: LONGEST_PIPELINE },
      { what: 'log group', name: buildLogGroupName(pipeline), longest: LONGEST_LOG_GROUP },
      ...(pipeline.connection === 'create'
        ? [{ what: 'connection', name: connectionName(pipeline), longest: LONGEST_CONNECTION }]
        : []),
      ...pipeline.environments.map(({ environment }) => ({
        what: 'role',
        name: deployerRoleName(pipeline, environment),
        longest: LONGEST_ROLE,
      })),
    ]
      .filter(({ name, longest }) => name.length > longest)
      .map(({ what, name, longest }) => ({
        path: 'name',
        value: name,
        rule: `must make a ${what} name of at most ${String(longest)} characters; this one has ${String(name.length)}`,
        fix: 'shorten project or name',
      })),
};
