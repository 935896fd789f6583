import { prepare } from '../../../scripts/destroy/prepare';
import { Session } from '../../../scripts/aws/session';
import { stackArtifact } from '../../support/assembly';
import { answer } from '../rehearse/support/answer';
import { folderOf } from '../rehearse/support/temporary';

const ACCOUNT = '111122223333';
const assembly = folderOf({
  'manifest.json': {
    version: '55.0.0',
    artifacts: {
      'platform-dev-Vpc': { ...stackArtifact('platform-dev-Vpc', `aws://${ACCOUNT}/eu-west-1`), dependencies: [] },
    },
  },
  'platform-dev-Vpc.template.json': {
    Resources: { Vpc: { Type: 'AWS::EC2::VPC' }, Key: { Type: 'AWS::KMS::Key', DeletionPolicy: 'Retain' } },
  },
});
const KEPT = JSON.stringify({ Resources: { Vpc: {}, Key: { DeletionPolicy: 'Retain' } } });

/** An account in which these stacks stand. */
function sessionWith(
  Stacks: readonly object[],
  { account = ACCOUNT, refusal }: { account?: string; refusal?: Error } = {},
): Session {
  const session = new Session({ homeRegion: 'eu-west-1', endpoint: 'http://127.0.0.1:9' });
  const aws = session.as([], 'eu-west-1');
  answer(aws.sts(), {
    GetCallerIdentityCommand: () => ({ Account: account, Arn: `arn:aws:iam::${account}:user/ana` }),
  });
  answer(aws.cloudFormation(), {
    DescribeStacksCommand: () => {
      if (refusal !== undefined) throw refusal;
      return { Stacks };
    },
    GetTemplateCommand: () => ({ TemplateBody: KEPT }),
    ListStackResourcesCommand: () => ({
      StackResourceSummaries: [
        { LogicalResourceId: 'Vpc', PhysicalResourceId: 'vpc-1', ResourceType: 'AWS::EC2::VPC' },
        { LogicalResourceId: 'Key', PhysicalResourceId: 'key-1', ResourceType: 'AWS::KMS::Key' },
      ],
    }),
  });
  return session;
}

const look = (session: Session, role?: string) => prepare({ assembly, homeRegion: 'eu-west-1', session, role });
const stack = (StackName: string, StackStatus = 'CREATE_COMPLETE', more: object = {}) => ({
  StackName,
  StackStatus,
  StackId: `arn:${StackName}`,
  ...more,
});

describe('looking at an environment', () => {
  it('finds its stacks, also those that the assembly has dropped, and those of no copy', async () => {
    const { stacks, places } = await look(
      sessionWith([
        stack('platform-dev-Vpc'),
        stack('platform-dev-Mesh'),
        stack('platform-dev-Security', 'DELETE_COMPLETE'),
        stack('platform-dev-pr12-Vpc'),
        stack('platform-devtools-Vpc'),
      ]),
    );
    expect(stacks.map(({ name }) => name)).toStrictEqual(['platform-dev-Mesh', 'platform-dev-Vpc']);
    expect(places).toMatchObject([{ region: 'eu-west-1', vpcs: ['vpc-1', 'vpc-1'] }]);
  });

  it('reads protections and what stays from what stands', async () => {
    const { protections } = await look(
      sessionWith([stack('platform-dev-Vpc', 'CREATE_COMPLETE', { EnableTerminationProtection: true })]),
    );
    expect(protections.map(({ kind }) => kind)).toStrictEqual(['termination-protection', 'keeps-data']);
  });

  it('stands back while somebody deploys', async () => {
    await expect(look(sessionWith([stack('platform-dev-Vpc', 'UPDATE_IN_PROGRESS')]))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(
        /platform-dev-Vpc in eu-west-1 is UPDATE_IN_PROGRESS: somebody is deploying/,
      ) as string,
    });
  });

  it('goes on with a deletion that is under way, and with a stack that was never made', async () => {
    const session = sessionWith([
      stack('platform-dev-Vpc', 'DELETE_IN_PROGRESS'),
      stack('platform-dev-Eks', 'REVIEW_IN_PROGRESS'),
    ]);
    expect((await look(session)).stacks).toHaveLength(2);
  });

  it('refuses credentials of another account, and says which are wanted', async () => {
    await expect(look(sessionWith([], { account: '999988887777' }))).rejects.toThrow(
      `platform-dev stands in account ${ACCOUNT}, and these are credentials of 999988887777`,
    );
  });

  it('says what AWS refuses, and that nothing was done', async () => {
    const refusal = Object.assign(new Error('no'), { name: 'AccessDenied' });
    const session = sessionWith([], { refusal });
    await expect(look(session)).rejects.toMatchObject({
      exitCode: 2,
      message:
        'platform-dev could not be looked at: these credentials may not cloudformation:DescribeStacks: no. Nothing was done.',
    });
  });
});
