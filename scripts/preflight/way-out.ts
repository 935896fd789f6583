import type { TroubleKind } from '../aws/trouble';
import { bootstrapCommand } from './bootstrap-words';
import { byHand, type Fix } from './observation';
import { DEFAULT_QUALIFIER, type Target } from './target';
import { bootstrapsOf } from './target-bootstrap';
import { NOTHING, withToldBefore } from './told-before';

/** What somebody does who wants the answer that AWS did not give. */
export function wayOut(kind: TroubleKind, action: string | undefined, target: Target): Fix {
  switch (kind) {
    case 'denied':
      return action === 'sts:AssumeRole' ? wayIn(target) : allow(action);
    case 'credentials':
      return byHand('sign in again, for example with: aws sso login');
    case 'throttled':
    case 'slow':
    case 'unavailable':
      return byHand('run it again; --only asks this question alone, --timeout waits longer');
    case 'unreachable':
      return byHand('look at the connection: the name and the port in the message must be reachable from here');
    case 'refused':
      return byHand('look at the message: AWS says no more');
  }
}

const allow = (action = 'what is named above'): Fix =>
  byHand(`allow ${action} to whoever runs this: docs/preflight.md has the whole policy`);

/** Of a role that is not there, AWS says the same as of one that does not let anybody in. */
function wayIn(target: Target): Fix {
  const { account, region, partition, deployers } = target;
  const qualifier = bootstrapsOf(target)[0]?.qualifier ?? DEFAULT_QUALIFIER;
  const words = withToldBefore({ account, region, qualifier, trust: deployers }, NOTHING, partition);
  return byHand(
    `the role is missing, or does not let these credentials in. Where nobody has bootstrapped yet, run with credentials ` +
      `of account ${account}: ${bootstrapCommand(words)}. Otherwise name a role that lets them in with --role`,
  );
}
