import { GetRoleCommand } from '@aws-sdk/client-iam';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import type { BootstrapWords } from '../bootstrap-words';
import { bootstrap, byHand, decidedBootstrap, failed, passed, type Fix, type Observation } from '../observation';
import { readsOf } from '../permission';
import type { Target } from '../target';
import { bootstrapsOf, type TargetBootstrap } from '../target-bootstrap';
import { EVERYBODY, ORGANIZATION, trustedAccounts } from '../trust';

/** A deployment assumes them one after the other; who may, is what their trust says. */
export const bootstrapRoles: Check = {
  id: 'bootstrap-roles',
  explanation: 'The five roles of bootstrap exist; they let in the account that deploys, and no stranger.',
  permissions: readsOf(['arn:aws:iam::*:role/cdk-*'], 'iam:GetRole'),
  scope: 'region',
  look: async (target, aws) =>
    (await Promise.all(bootstrapsOf(target).map((wanted) => lookAt(wanted, target, aws)))).flat(),
};

async function lookAt(wanted: TargetBootstrap, target: Target, aws: Aws): Promise<Observation[]> {
  const { account, region, deployers } = target;
  const { qualifier, roles, executionRole } = wanted;
  const found = await Promise.all(
    roles.map(async (name) => ({
      name,
      role: await existing(() => aws.iam().send(new GetRoleCommand({ RoleName: name }))),
    })),
  );
  const missing = found.filter(({ role }) => role === undefined).map(({ name }) => name);
  const missed: Observation[] =
    missing.length === 0
      ? []
      : [failed(`these roles are missing: ${missing.join(', ')}`, bootstrap({ account, region, qualifier }))];
  const trusts = found.flatMap(({ name, role }) => {
    const policy = role?.Role?.AssumeRolePolicyDocument;
    return policy === undefined || name === executionRole ? [] : [{ name, accounts: trustedAccounts(policy) }];
  });
  const strangers = trusts.flatMap(({ name, accounts }) =>
    accounts
      .filter((trusted) => trusted !== account && trusted !== ORGANIZATION && !deployers.includes(trusted))
      .map((stranger) => failed(...intrusion(name, stranger, { account, region, qualifier }))),
  );
  const letsIn = (accounts: readonly string[], deployer: string): boolean =>
    [deployer, EVERYBODY, ORGANIZATION].some((one) => accounts.includes(one));
  const unheard = deployers.filter((deployer) => trusts.some(({ accounts }) => !letsIn(accounts, deployer)));
  const closed = unheard.map((deployer) =>
    failed(
      `account ${deployer}, which deploys, is not let in by every role of bootstrap`,
      bootstrap({ account, region, qualifier, trust: [deployer] }),
    ),
  );
  const troubles = [...missed, ...strangers, ...closed];
  if (troubles.length > 0) return troubles;
  const isShared = trusts.some(({ accounts }) => accounts.includes(ORGANIZATION));
  const who = isShared ? 'nobody outside the organization' : 'nobody else';
  return [passed(`the ${roles.length} roles are there and let in ${who}`)];
}

/** What is wrong about a role that lets in a stranger, and what mends it. */
function intrusion(role: string, stranger: string, words: BootstrapWords): [says: string, fix: Fix] {
  if (stranger === EVERYBODY) {
    return [`${role} lets in everybody`, byHand(`name those whom it shall let in, in the trust policy of ${role}`)];
  }
  return [
    `${role} lets in account ${stranger}, which deploys nothing here; if it shall, say so with --trust ${stranger}`,
    decidedBootstrap({ ...words, untrust: [stranger] }),
  ];
}
