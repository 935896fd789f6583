import { readingRoles, rolesFor } from '../../../scripts/preflight/roles';
import { demandOf } from '../../support/bootstrapped';
import { stackWith } from './support/target';

const [HERE, THERE] = ['111122223333', '444455556666'];
const stackIn = (region: string) => stackWith({}, { account: THERE, region, bootstrap: demandOf(THERE, region) });
const THEIRS = {
  account: THERE,
  region: 'eu-west-1',
  partition: 'aws',
  deployers: [HERE],
  stacks: [stackIn('eu-west-1'), stackIn('eu-west-1'), stackIn('us-east-1')],
};
const LOOKUP = [
  `arn:aws:iam::${THERE}:role/cdk-hnb659fds-lookup-role-${THERE}-eu-west-1`,
  `arn:aws:iam::${THERE}:role/cdk-hnb659fds-lookup-role-${THERE}-us-east-1`,
];

describe('an account is read', () => {
  test('with the credentials at hand when they are its own, or when there are none', () => {
    expect(readingRoles(THEIRS, undefined, THERE)).toEqual([]);
    expect(readingRoles(THEIRS, undefined, undefined)).toEqual([]);
  });

  test('through the lookup role of any of its Regions otherwise, each once', () => {
    expect(readingRoles(THEIRS, undefined, HERE)).toEqual(LOOKUP);
  });

  test('through the lookup role when that is asked for, also in the own account', () => {
    expect(readingRoles(THEIRS, 'lookup', THERE)).toEqual(LOOKUP);
  });

  test('through the role whose name is given, in the partition of the account', () => {
    expect(readingRoles({ ...THEIRS, partition: 'aws-cn' }, 'team/reader', HERE)).toEqual([
      `arn:aws-cn:iam::${THERE}:role/team/reader`,
    ]);
  });

  test('with the credentials at hand when its stacks know of no role', () => {
    expect(readingRoles({ ...THEIRS, stacks: [stackWith({})] }, undefined, HERE)).toEqual([]);
  });
});

test('each of several targets is read through the roles of its account, wherever they are', () => {
  const [ireland, ...others] = THEIRS.stacks;
  const targets = [
    { ...THEIRS, stacks: ireland === undefined ? [] : [ireland] },
    { ...THEIRS, region: 'us-east-1', stacks: others },
    { ...THEIRS, account: HERE, stacks: [] },
  ];
  expect(targets.map(rolesFor(targets, undefined, HERE))).toEqual([LOOKUP, LOOKUP, []]);
});
