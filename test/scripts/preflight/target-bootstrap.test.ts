import { bootstrapsOf } from '../../../scripts/preflight/target-bootstrap';
import { demandOf } from '../../support/bootstrapped';
import { stackWith, targetWith } from './support/target';

const ACCOUNT = '111122223333';
const demand = demandOf(ACCOUNT);
const target = (...stacks: readonly [stack: string, bootstrap?: typeof demand][]) => ({
  ...targetWith({}, { account: ACCOUNT }),
  stacks: stacks.map(([stack, bootstrap]) =>
    stackWith({}, { account: ACCOUNT, stack, ...(bootstrap === undefined ? {} : { bootstrap }) }),
  ),
});
const name = (kind: string) => `cdk-hnb659fds-${kind}-${ACCOUNT}-us-east-1`;

describe('what a target needs of bootstrap', () => {
  test('is what its stacks together demand, with the bucket, the repository and the five roles of bootstrap', () => {
    const other = {
      ...demand,
      minimumVersion: 21,
      buckets: ['own-bucket'],
      publishingRoles: [`arn:aws:iam::${ACCOUNT}:role/own/publisher`],
    };
    expect(bootstrapsOf(target(['One', demand], ['Two', other]))).toEqual([
      {
        qualifier: 'hnb659fds',
        versionParameter: '/cdk-bootstrap/hnb659fds/version',
        minimumVersion: 21,
        buckets: [name('assets'), 'own-bucket'],
        repositories: [name('container-assets')],
        roles: [
          ...['deploy-role', 'cfn-exec-role', 'file-publishing-role', 'image-publishing-role', 'lookup-role'].map(name),
          'publisher',
        ],
        executionRole: name('cfn-exec-role'),
        deployRole: name('deploy-role'),
        lookupRole: name('lookup-role'),
        stacks: ['One', 'Two'],
      },
    ]);
  });

  test('is one bootstrap for each qualifier', () => {
    const team = demandOf(ACCOUNT, 'us-east-1', 'team');
    const found = bootstrapsOf(target(['One', demand], ['Two', team], ['Three', team]));
    expect(found.map(({ qualifier, stacks }) => [qualifier, stacks])).toEqual([
      ['hnb659fds', ['One']],
      ['team', ['Two', 'Three']],
    ]);
  });

  test('takes the names of bootstrap where the manifest names no roles', () => {
    const bare = { ...demand, deployRole: undefined, executionRole: undefined, lookupRole: undefined };
    expect(bootstrapsOf(target(['One', bare]))[0]).toMatchObject({
      deployRole: name('deploy-role'),
      executionRole: name('cfn-exec-role'),
      lookupRole: name('lookup-role'),
    });
  });

  test('is nothing where the stacks are deployed with the credentials at hand', () => {
    expect(bootstrapsOf(target(['One'], ['Two']))).toEqual([]);
  });
});
