import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import {
  accountId,
  branchName,
  connection,
  email,
  logRetentionDays,
  nameSegment,
  reason,
  repositoryName,
} from '../formats';
import { project, upkeep } from '../sections/upkeep';

/** One environment on its way through the pipeline. */
const delivered = z.strictObject({
  environment: documented(
    z.string(),
    'Name of an environment in `lib/config/environments/`. All its stacks are deployed in one stage, those in other Regions too.',
    'Its stage leaves the pipeline; what it deployed stays.',
  ),
  approval: documented(
    z.boolean().default(true),
    'Whether somebody approves every deployment, with its differences at hand. Without, only one that broadens ' +
      'permissions or loses data waits for somebody.',
    CHANGE.inPlace,
  ),
  withoutApproval: documented(
    z
      .strictObject({
        reason: documented(reason, 'Why nobody needs to look at deployments beforehand.', CHANGE.inPlace),
      })
      .optional(),
    'With `approval: false`, for an environment that keeps its data (`onDelete: "retain"`).',
    CHANGE.inPlace,
  ),
});

/**
 * The pipeline, whole: what an operator says of how environments are delivered.
 *
 * `docs/pipeline.schema.json` and `docs/pipeline-configuration.md` derive from this value. Rules that look at more than one
 * property live in `rules/`.
 */
export const pipelineSchema = z
  .strictObject({
    project,
    name: documented(
      nameSegment(20).default('delivery'),
      'Second part of the name of whatever belongs to the pipeline, and its tag `environment`. No environment has it.',
      CHANGE.replacesAll,
    ),
    account: documented(
      accountId.optional(),
      'AWS account of the pipeline. Environments that name no account are deployed there too. Default: the account of the ' +
        'credentials that `cdk` runs with.',
      'Another account is another pipeline.',
    ),
    region: documented(
      z.string().default('us-east-1'),
      'AWS Region of the pipeline.',
      'Another Region is another pipeline.',
    ),
    ...upkeep,
    repository: documented(
      repositoryName,
      'The repository that is delivered: `owner/name`.',
      'The pipeline is updated in place; the next execution takes its source from there.',
    ),
    branch: documented(
      branchName.default('main'),
      'The branch whose every commit is delivered.',
      'As for `repository`.',
    ),
    provider: documented(
      z.enum(['GitHub', 'GitLab', 'Bitbucket', 'AzureDevOps']).default('GitHub'),
      'Where the repository is hosted; for a connection that is made here.',
      'Replaces the connection: the new one waits for its handshake.',
    ),
    connection: documented(
      connection.default('create'),
      'The connection of AWS CodeConnections to the host. A connection that is made here does nothing until somebody ' +
        'finishes the handshake in the console, once: docs/pipeline.md says how.',
      'From `create` to an ARN, the connection that was made here is deleted.',
    ),
    githubProvider: documented(
      z.enum(['create', 'existing']).default('create'),
      'The OIDC provider of GitHub Actions, of which an account has one; only for `-c github=true`.',
      'From `create` to `existing`, the provider is deleted with everybody’s trust in it: retain it first.',
    ),
    emails: documented(
      z.array(email).default([]),
      'Addresses that hear of failures and of approvals that wait. Each must confirm the subscription that AWS mails to it.',
      'Subscriptions are added or removed.',
    ),
    logRetentionDays: documented(
      logRetentionDays.default(365),
      'Days that the logs of builds are kept, the differences that somebody approved among them.',
      CHANGE.inPlace,
    ),
    artifactRetentionDays: documented(
      z.int().min(31).default(90),
      'Days that artifacts are kept: sources, templates, reports. CodePipeline gives up on approvals after seven.',
      CHANGE.inPlace,
    ),
    environments: documented(
      z.array(delivered).min(1),
      'The environments in the order in which they are delivered. One that fails stops those behind it.',
      'Stages are added, moved or removed; stacks stay.',
    ),
  })
  .meta({ title: 'Pipeline', description: 'How environments are delivered.' });

/** What an operator writes: defaults may be left out. */
export type PipelineInput = z.input<typeof pipelineSchema>;

/** A validated pipeline: everything is there. */
export type Pipeline = z.output<typeof pipelineSchema>;
