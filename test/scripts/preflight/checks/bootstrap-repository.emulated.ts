import { DeleteRepositoryCommand, PutImageTagMutabilityCommand } from '@aws-sdk/client-ecr';

import { bootstrapRepository } from '../../../../scripts/preflight/checks/bootstrap-repository';
import { emulatedAccount } from '../../../support/emulated-account';
import { bootstrap, demandOf } from '../../../support/bootstrapped';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const repositoryName = `cdk-hnb659fds-container-assets-${account.id}-us-east-1`;
const fix = { kind: 'bootstrap', words: { account: account.id, region: 'us-east-1', qualifier: 'hnb659fds' } };
const look = () =>
  ask(bootstrapRepository, targetWith({}, { account: account.id, bootstrap: demandOf(account.id) }), account.aws());

test('bootstrap-repository passes where bootstrap has made it, warns where tags move, and fails where it is gone', async () => {
  await bootstrap(account);
  const ecr = account.aws().ecr();
  expect(await look()).toEqual([
    { outcome: 'passed', says: `repository ${repositoryName} is there, with tags that stay`, fix: null },
  ]);

  await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'MUTABLE' }));
  expect(await look()).toEqual([
    { outcome: 'warning', says: `tags in repository ${repositoryName} can be moved to another image`, fix },
  ]);

  await ecr.send(new DeleteRepositoryCommand({ repositoryName }));
  expect(await look()).toEqual([{ outcome: 'failed', says: `repository ${repositoryName} does not exist`, fix }]);
});
