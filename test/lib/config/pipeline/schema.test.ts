import { pipelineSchema } from '../../../../lib/config/pipeline/schema';
import { smallestPipeline } from '../../../support/pipeline';

const [delivered] = smallestPipeline.environments;

const refusedAt = (changes: object) =>
  pipelineSchema.safeParse({ ...smallestPipeline, ...changes }).error?.issues.map(({ path }) => path.join('.'));

describe('pipelineSchema', () => {
  it('completes the least that an operator can write: people approve, stacks are protected, data stays', () => {
    expect(pipelineSchema.parse(smallestPipeline)).toEqual({
      ...smallestPipeline,
      project: 'platform',
      name: 'delivery',
      region: 'us-east-1',
      tags: {},
      terminationProtection: true,
      onDelete: 'retain',
      keyDeletionWindowDays: 30,
      branch: 'main',
      provider: 'GitHub',
      connection: 'create',
      githubProvider: 'create',
      emails: [],
      logRetentionDays: 365,
      artifactRetentionDays: 90,
      environments: [{ environment: 'test', approval: true }],
    });
  });

  it.each(['owner', 'costCenter', 'repository', 'environments'])('refuses a pipeline without %s', (key) => {
    expect(refusedAt({ [key]: undefined })).toEqual([key]);
  });

  it.each<[string, object]>([
    ['', { colour: 'blue' }],
    ['', { suffix: 'pr12' }],
    ['name', { name: 'n'.repeat(21) }],
    ['account', { account: 111_122_223_333 }],
    ['region', { region: ['us-east-1'] }],
    ['repository', { repository: 'eks-platform' }],
    ['branch', { branch: '' }],
    ['provider', { provider: 'CodeCommit' }],
    ['connection', { connection: 'existing' }],
    ['githubProvider', { githubProvider: 'off' }],
    ['emails.0', { emails: ['nobody'] }],
    ['logRetentionDays', { logRetentionDays: 364 }],
    ['artifactRetentionDays', { artifactRetentionDays: 30 }],
    ['artifactRetentionDays', { artifactRetentionDays: 45.5 }],
    ['environments', { environments: [] }],
    ['environments.0', { environments: ['test'] }],
    ['environments.0', { environments: [{ ...delivered, region: 'us-west-2' }] }],
    ['environments.0.environment', { environments: [{}] }],
    ['environments.0.approval', { environments: [{ ...delivered, approval: 'no' }] }],
    ['environments.0.withoutApproval.reason', { environments: [{ ...delivered, withoutApproval: {} }] }],
    ['environments.0.withoutApproval.reason', { environments: [{ ...delivered, withoutApproval: { reason: 'so' } }] }],
  ])('refuses at "%s": %j', (path, changes) => {
    expect(refusedAt(changes)).toEqual([path]);
  });

  it.each([
    { name: 'n'.repeat(20), account: '111122223333', region: 'eu-central-1' },
    ...['GitHub', 'GitLab', 'Bitbucket', 'AzureDevOps'].map((provider) => ({ provider })),
    { githubProvider: 'existing', branch: 'releases/2', emails: ['one@example.com', 'two@example.com'] },
    { logRetentionDays: 1, artifactRetentionDays: 31 },
    {
      environments: [
        { environment: 'dev', approval: false, withoutApproval: { reason: 'It is thrown away every night.' } },
        { environment: 'prod', approval: true },
      ],
    },
  ])('keeps %j as it is written', (changes) => {
    expect(pipelineSchema.parse({ ...smallestPipeline, ...changes })).toMatchObject(changes);
  });
});
