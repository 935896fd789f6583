import { GetRoleCommand } from '@aws-sdk/client-iam';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import { bootstrap, byHand, failed, passed, type Observation } from '../observation';
import { readsOf } from '../permission';
import type { Target } from '../target';
import { bootstrapsOf, type TargetBootstrap } from '../target-bootstrap';
import { trustedAccounts } from '../trust';

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
      .filter((trusted) => trusted !== account && !deployers.includes(trusted))
      .map((stranger) =>
        failed(
          `${name} lets in ${stranger === '*' ? 'everybody' : `account ${stranger}`}, which deploys nothing here`,
          byHand(
            `if it shall deploy, say so with --trust ${stranger}; otherwise bootstrap again with every other --trust, and without it`,
          ),
        ),
      ),
  );
  const unheard = deployers.filter((deployer) => trusts.some(({ accounts }) => !accounts.includes(deployer)));
  const closed = unheard.map((deployer) =>
    failed(
      `account ${deployer}, which deploys, is not let in by every role of bootstrap`,
      bootstrap({ account, region, qualifier, trust: [deployer] }),
    ),
  );
  const troubles = [...missed, ...strangers, ...closed];
  return troubles.length > 0 ? troubles : [passed(`the ${roles.length} roles are there and let in nobody else`)];
}
