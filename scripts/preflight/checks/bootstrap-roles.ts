import { GetRoleCommand } from '@aws-sdk/client-iam';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import type { BootstrapWords } from '../bootstrap-words';
import {
  bootstrap,
  byHand,
  decidedBootstrap,
  failed,
  passed,
  warning,
  type Fix,
  type Observation,
} from '../observation';
import { readsOf } from '../permission';
import type { Target } from '../target';
import { bootstrapsOf, type TargetBootstrap } from '../target-bootstrap';
import { EVERYBODY, ORGANIZATION, trustedAccounts } from '../trust';

/** A deployment assumes them one after the other; who may, is what their trust says. */
export const bootstrapRoles: Check = {
  id: 'bootstrap-roles',
  explanation: 'The five roles of bootstrap exist; they let in the account that deploys, and no stranger.',
  mendedBy: '`cdk bootstrap`, with `--trust` or `--untrust`',
  permissions: readsOf(['arn:aws:iam::*:role/cdk-*'], 'iam:GetRole'),
  scope: 'region',
  look: async (target, aws) =>
    (await Promise.all(bootstrapsOf(target).map((wanted) => lookAt(wanted, target, aws)))).flat(),
};

/** A role, and the accounts that it lets in. */
interface Trust {
  readonly role: string;
  readonly accounts: readonly string[];
}

async function lookAt(wanted: TargetBootstrap, target: Target, aws: Aws): Promise<Observation[]> {
  const { account, region } = target;
  const words = { account, region, qualifier: wanted.qualifier };
  const found = await Promise.all(
    wanted.roles.map(async (name) => ({
      name,
      role: await existing(() => aws.iam().send(new GetRoleCommand({ RoleName: name }))),
    })),
  );
  const missing = found.filter(({ role }) => role === undefined).map(({ name }) => name);
  // CloudFormation alone assumes the execution role.
  const trusts = found.flatMap(({ name, role }): Trust[] => {
    const policy = role?.Role?.AssumeRolePolicyDocument;
    return policy === undefined || name === wanted.executionRole
      ? []
      : [{ role: name, accounts: trustedAccounts(policy) }];
  });
  const troubles = [
    ...(missing.length > 0 ? [failed(`these roles are missing: ${missing.join(', ')}`, bootstrap(words))] : []),
    ...strangersIn(trusts, wanted, target, words),
    ...unheard(trusts, target, words),
  ];
  if (troubles.length > 0) return troubles;
  const isShared = trusts.some(({ accounts }) => accounts.includes(ORGANIZATION));
  const who = isShared ? 'nobody outside the organization' : 'nobody else';
  return [passed(`the ${wanted.roles.length} roles are there and let in ${who}`)];
}

/** Accounts that get in and deploy nothing. */
const strangersIn = (
  trusts: readonly Trust[],
  { lookupRole }: TargetBootstrap,
  { account, deployers }: Target,
  words: BootstrapWords,
): Observation[] =>
  trusts.flatMap(({ role, accounts }) =>
    accounts
      .filter((trusted) => trusted !== account && trusted !== ORGANIZATION && !deployers.includes(trusted))
      .map((stranger) => {
        // To look is not to deploy: bootstrap can be told to let an account do no more.
        const judge = role === lookupRole && stranger !== EVERYBODY ? warning : failed;
        return judge(...intrusion(role, stranger, words));
      }),
  );

/** Accounts that deploy and do not get in. */
const unheard = (trusts: readonly Trust[], { deployers }: Target, words: BootstrapWords): Observation[] =>
  deployers
    .filter((deployer) =>
      trusts.some(({ accounts }) => ![deployer, EVERYBODY, ORGANIZATION].some((one) => accounts.includes(one))),
    )
    .map((deployer) =>
      failed(
        `account ${deployer}, which deploys, is not let in by every role of bootstrap`,
        bootstrap({ ...words, trust: [deployer] }),
      ),
    );

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
