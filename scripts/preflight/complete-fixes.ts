import type { Aws } from '../aws/aws';
import { troubleOf } from '../aws/trouble';
import { bootstrapCommand, toolkitStackName, type BootstrapWords } from './bootstrap-words';
import { byHand, type Fix } from './observation';
import { readsOf, type Permission } from './permission';
import { toldBefore } from './read/told-before';
import type { Result } from './result';
import type { Target } from './target';
import { withToldBefore } from './told-before';

/** What it takes, where `cdk bootstrap` mends something. */
export const COMPLETION: readonly Permission[] = readsOf(
  ['arn:aws:cloudformation:*:*:stack/CDKToolkit*/*'],
  'cloudformation:DescribeStacks',
);

/** Makes each `cdk bootstrap` that mends something keep what bootstrap was told before, which takes a look at its stack. */
export const completeFixes = (
  results: readonly Result[],
  targets: readonly Target[],
  awsAt: (target: Target) => Aws,
): Promise<Result[]> =>
  Promise.all(
    results.map(async (result) => {
      const { fix } = result;
      if (fix?.kind !== 'bootstrap') return result;
      const target = targets.find(
        ({ account, region }) => account === fix.words.account && region === fix.words.region,
      );
      return target === undefined ? result : { ...result, fix: await completed(fix, target, awsAt(target)) };
    }),
  );

async function completed(fix: Fix & { kind: 'bootstrap' }, target: Target, aws: Aws): Promise<Fix> {
  const { words } = fix;
  // Whoever deploys must get in, above all where nobody has bootstrapped yet.
  const wanted = withTrust(words, target.deployers);
  try {
    const before = await toldBefore(aws, toolkitStackName(words.qualifier));
    return { ...fix, words: withToldBefore(wanted, before, target.partition) };
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    // What is wrong is known; only what mends it without a loss is not.
    return byHand(
      `${bootstrapCommand(wanted)}, with the --trust and --custom-permissions-boundary of before: ` +
        `cloudformation:DescribeStacks, which would tell them, gave no answer`,
    );
  }
}

/** An account that is to go is not let in again. */
const withTrust = (words: BootstrapWords, deployers: readonly string[]): BootstrapWords =>
  deployers.length === 0 || words.untrust !== undefined
    ? words
    : { ...words, trust: [...new Set([...(words.trust ?? []), ...deployers])] };
