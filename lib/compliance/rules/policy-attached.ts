import type { Rule } from '../rule';
import { certainItems, outcomes, referencesIn } from '../template';

const HOLDERS = ['Roles', 'Users', 'Groups'];

export const policyAttached: Rule = {
  id: 'policy-attached',
  requirement: 'Every IAM policy is attached to something in the same stack.',
  fix: 'Attach the policy to the role that needs it, or delete it.',
  check({ type, logicalId, properties }, { resources }) {
    if (type !== 'AWS::IAM::ManagedPolicy' && type !== 'AWS::IAM::Policy') return [];
    const attached = HOLDERS.some((holder) =>
      outcomes(properties, holder).every((held) => certainItems(held).length > 0),
    );
    const referenced = [...resources.values()].some(
      (other) =>
        /^AWS::IAM::(Role|User|Group)$/.test(other.type) &&
        ['ManagedPolicyArns', 'PermissionsBoundary'].some((name) =>
          referencesIn(other.properties[name]).has(logicalId),
        ),
    );
    return attached || referenced ? [] : [{ location: '' }];
  },
};
