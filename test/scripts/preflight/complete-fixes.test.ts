import type { Aws } from '../../../scripts/aws/aws';
import { completeFixes } from '../../../scripts/preflight/complete-fixes';
import { bootstrap, command, decidedBootstrap, type Fix } from '../../../scripts/preflight/observation';
import { playedAws, refusal } from '../aws/support/played';
import { answer, type Replies } from '../rehearse/support/answer';
import { resultWith } from './support/results';
import { targetWith } from './support/target';

const [HERE, THERE] = ['111122223333', '444455556666'];
const WORDS = { account: THERE, region: 'us-east-1', qualifier: 'hnb659fds' };
const TARGET = targetWith({}, { account: THERE, deployers: [HERE] });

function awsWith(reply: NonNullable<Replies[string]>): Aws {
  const aws = playedAws('us-east-1');
  answer(aws.cloudFormation(), { DescribeStacksCommand: reply });
  return aws;
}
const stackOf = (parameters: Readonly<Record<string, string>>) => () => ({
  Stacks: [
    {
      Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    },
  ],
});

async function complete(fix: Fix | null, aws: Aws): Promise<Fix | null | undefined> {
  const [result] = await completeFixes([resultWith({ outcome: 'failed', fix })], [TARGET], () => aws);
  return result?.fix;
}

describe('a bootstrap that mends something', () => {
  test('keeps the permissions boundary and the accounts of before, and lets in whoever deploys', async () => {
    const aws = awsWith(
      stackOf({
        TrustedAccounts: '777788889999',
        CloudFormationExecutionPolicies: 'arn:chosen',
        InputPermissionsBoundary: 'wall',
      }),
    );
    expect(await complete(bootstrap(WORDS), aws)).toEqual(
      bootstrap({ ...WORDS, trust: ['777788889999', HERE], executionPolicies: [], boundary: 'wall' }),
    );
  });

  test('looks at the stack of its qualifier, once for all that it mends', async () => {
    const asked: unknown[] = [];
    const aws = awsWith((input) => {
      asked.push(input);
      return { Stacks: [] };
    });
    const results = [1, 2].map(() =>
      resultWith({ outcome: 'failed', fix: bootstrap({ ...WORDS, qualifier: 'team' }) }),
    );
    await completeFixes(results, [TARGET], () => aws);
    expect(asked).toEqual([{ StackName: 'CDKToolkit-team' }]);
  });

  test('does not let in again whom it shall let out', async () => {
    const fix = decidedBootstrap({ ...WORDS, untrust: [HERE] });
    expect(await complete(fix, awsWith(stackOf({ TrustedAccounts: HERE, InputPermissionsBoundary: 'wall' })))).toEqual({
      ...fix,
      words: { ...WORDS, trust: [], untrust: [HERE], executionPolicies: [], boundary: 'wall' },
    });
  });

  test('is left to a person where AWS does not say what it was told before', async () => {
    const aws = awsWith(() => {
      throw refusal('AccessDenied', 403);
    });
    expect(await complete(bootstrap(WORDS), aws)).toEqual({
      kind: 'by-hand',
      how:
        `npx cdk bootstrap aws://${THERE}/us-east-1 --trust ${HERE}, with the --trust and --custom-permissions-boundary ` +
        'of before: cloudformation:DescribeStacks, which would tell them, gave no answer',
    });
  });

  test('lets a fault of ours be seen as one', async () => {
    const aws = awsWith(() => {
      throw new TypeError('x is undefined');
    });
    await expect(complete(bootstrap(WORDS), aws)).rejects.toThrow(TypeError);
  });
});

test('what something else mends is left as it is, and AWS is not asked', async () => {
  const aws = awsWith(() => {
    throw new Error('asked');
  });
  expect(await complete(command('aws x'), aws)).toEqual(command('aws x'));
  expect(await complete(null, aws)).toBeNull();
});
