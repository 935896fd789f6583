import type { TroubleKind } from '../../../scripts/aws/trouble';
import { wayOut } from '../../../scripts/preflight/way-out';
import { demandOf } from '../../support/bootstrapped';
import { targetWith } from './support/target';

const [HERE, THERE] = ['111122223333', '444455556666'];
const TARGET = targetWith({}, { account: THERE, deployers: [HERE], bootstrap: demandOf(THERE, 'us-east-1', 'team') });

const ways: readonly [TroubleKind, string][] = [
  ['denied', 'allow ec2:DescribeVpcs to whoever runs this: docs/preflight.md has the whole policy'],
  ['credentials', 'sign in again, for example with: aws sso login'],
  ['throttled', 'run it again; --only asks this question alone, --timeout waits longer'],
  ['slow', 'run it again; --only asks this question alone, --timeout waits longer'],
  ['unavailable', 'run it again; --only asks this question alone, --timeout waits longer'],
  ['unreachable', 'look at the connection: the name and the port in the message must be reachable from here'],
  ['refused', 'look at the message: AWS says no more'],
];

describe('who wants the answer that AWS did not give', () => {
  test.each(ways)('is told what to do when the call was %s', (kind, how) => {
    expect(wayOut(kind, 'ec2:DescribeVpcs', TARGET)).toEqual({ kind: 'by-hand', how });
  });

  test('is told how to make the role that does not let anybody in, as it may not be there', () => {
    expect(wayOut('denied', 'sts:AssumeRole', TARGET)).toEqual({
      kind: 'by-hand',
      how:
        'the role is missing, or does not let these credentials in. Where nobody has bootstrapped yet, run with ' +
        `credentials of account ${THERE}: npx cdk bootstrap aws://${THERE}/us-east-1 --qualifier team ` +
        `--toolkit-stack-name CDKToolkit-team --trust ${HERE} --cloudformation-execution-policies ` +
        'arn:aws:iam::aws:policy/AdministratorAccess. Otherwise name a role that lets them in with --role',
    });
  });
});
