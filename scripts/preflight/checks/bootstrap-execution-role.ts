import { ListAttachedRolePoliciesCommand } from '@aws-sdk/client-iam';

import type { Check } from '../check';
import { existing } from '../existing';
import { decidedBootstrap, failed, passed, warning, type Observation } from '../observation';
import { readsOf } from '../permission';
import { bootstrapsOf } from '../target-bootstrap';

/** CloudFormation makes everything with this role: what it may not do, no deployment can. */
export const bootstrapExecutionRole: Check = {
  id: 'bootstrap-execution-role',
  explanation: 'The role that CloudFormation works with has policies, and better ones than administrator access.',
  mendedBy: '`cdk bootstrap --cloudformation-execution-policies`',
  permissions: readsOf(['arn:aws:iam::*:role/cdk-*'], 'iam:ListAttachedRolePolicies'),
  scope: 'region',
  look: async (target, aws) => {
    const { account, region } = target;
    const looks = bootstrapsOf(target).map(async ({ qualifier, executionRole }): Promise<Observation[]> => {
      const narrower = decidedBootstrap({ account, region, qualifier, executionPolicies: ['<ARN of a policy>'] });
      const found = await existing(() =>
        aws.iam().send(new ListAttachedRolePoliciesCommand({ RoleName: executionRole })),
      );
      // That the role is missing is said by another check.
      if (found === undefined) return [];
      const names = (found.AttachedPolicies ?? []).map(({ PolicyName = '' }) => PolicyName);
      if (names.length === 0) return [failed(`${executionRole} has no policy: it can make nothing`, narrower)];
      return names.includes('AdministratorAccess')
        ? [warning(`${executionRole} has administrator access`, narrower)]
        : [passed(`${executionRole} has ${names.join(', ')}`)];
    });
    return (await Promise.all(looks)).flat();
  },
};
