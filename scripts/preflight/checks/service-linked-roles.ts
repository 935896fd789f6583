import { GetRoleCommand } from '@aws-sdk/client-iam';

import { items, textOf, type Json } from '../../../lib/compliance/template';
import type { Check } from '../check';
import { existing } from '../existing';
import { command, failed, passed, type Observation } from '../observation';
import { readsOf } from '../permission';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** A role that AWS makes once in an account, for one of its services. */
interface ServiceLinkedRole {
  /** `spot.amazonaws.com`. */
  readonly service: string;
  readonly name: string;
  readonly why: string;
}

const SPOT: ServiceLinkedRole = {
  service: 'spot.amazonaws.com',
  name: 'AWSServiceRoleForEC2Spot',
  why: 'the first spot instance in an account makes it, and what starts instances here may not',
};

/** Some services make their role by themselves; for the others, somebody has to. */
export const serviceLinkedRoles: Check = {
  id: 'service-linked-roles',
  explanation: 'The roles exist that AWS makes once in an account and that a deployment cannot make by itself.',
  mendedBy: '`aws iam create-service-linked-role`',
  permissions: readsOf(['arn:aws:iam::*:role/aws-service-role/*'], 'iam:GetRole'),
  scope: 'account',
  look: (target, aws) =>
    Promise.all(
      rolesOf(target).map(async ({ service, name, why }): Promise<Observation> => {
        const found = await existing(() => aws.iam().send(new GetRoleCommand({ RoleName: name })));
        return found === undefined
          ? failed(
              `${name} does not exist: ${why}`,
              command(`aws iam create-service-linked-role --aws-service-name ${service}`),
            )
          : passed(`${name} is there`);
      }),
    ),
};

/** The roles that templates name, and the one of spot instances where something starts instances by itself. */
export function rolesOf(target: Pick<Target, 'stacks'>): ServiceLinkedRole[] {
  const texts = target.stacks.flatMap(({ template }) =>
    [...template.resources.values()].flatMap(({ properties }) => textsIn(properties)),
  );
  const named = texts.flatMap((text) => {
    const [, service, name] = /:role\/aws-service-role\/([^/]+)\/([\w-]+)$/.exec(text) ?? [];
    return service === undefined || name === undefined ? [] : [{ service, name, why: 'the templates name it' }];
  });
  const all = startsInstances(target) ? [...named, SPOT] : named;
  return [...new Map(all.map((role) => [role.name, role])).values()];
}

/** Whether a policy lets somebody start instances, as Karpenter does. */
const startsInstances = (target: Pick<Target, 'stacks'>): boolean =>
  resourcesOf(target, 'AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy').some(({ properties }) =>
    items(properties, 'PolicyDocument', 'Statement').some((statement) =>
      items(statement, 'Action').includes('ec2:CreateFleet'),
    ),
  );

/** Every text in a value, with references by name where it is put together. Whoever may make a role needs none that is there. */
function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('Action' in value && items(value, 'Action').includes('iam:CreateServiceLinkedRole')) return [];
  const joined = 'Fn::Join' in value || 'Fn::Sub' in value ? [textOf(value)] : [];
  return [...joined, ...Object.values(value).flatMap((part: Json) => textsIn(part))];
}
