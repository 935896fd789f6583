import { PIPELINES } from '../../fixtures/pipelines';
import { deliveryDeploymentsOf } from '../../support/iam/deploy-delivery';
import { deployedOf } from '../../support/iam/deployment';
import { policiesIn } from '../../support/iam/policies';
import { rolesIn } from '../../support/iam/roles';
import { policyProblems } from '../../support/iam/statement-problems';
import { DELIVERY_KEYS, UNATTENDED_KEYS } from './delivery/keys';
import { DELIVERY_MESSAGES } from './delivery/messages';
import { DELIVERY_ROLES } from './delivery/roles';
import { ofForbidden, ofKey, ofMessages, ofRole, ofTrust, purposeOf } from './disagreements';
import { FORBIDDEN } from './everyone';
import { inAll } from './in-all';
import { isOf } from './roles';
import { strangersTo } from './strangers';

/** Pipelines that deploy where they stand: the tables name one account. */
const AT_HOME = Object.entries(PIPELINES).filter(([, { input }]) => input.account === undefined);
const DEPLOYMENTS = AT_HOME.flatMap(([name, fixture]) => deliveryDeploymentsOf(name, fixture));
const EVERYWHERE = Object.entries(PIPELINES).flatMap(([name, fixture]) => deliveryDeploymentsOf(name, fixture));
const PLACES = DEPLOYMENTS.flatMap((deployment) => rolesIn(deployment).map((role) => ({ deployment, role })));

/** What is forbidden to all, less what is about a cluster; the ways to deployment have rows of their own. */
const RULED_OUT = FORBIDDEN.filter(({ on }) => !/\{[A-Z]/.test(on) && !on.includes(':role/cdk-'));

describe('every policy of delivery', () => {
  it('names actions, condition keys, resources and principals that exist', async () => {
    const policies = EVERYWHERE.flatMap((deployment) =>
      policiesIn(deployment).map((policy) => ({ deployment, policy })),
    );
    expect(policies.length).toBeGreaterThan(50);
    expect(await inAll(policies, ({ deployment, policy }) => policyProblems(policy, deployment.site))).toEqual([]);
  });
});

describe('every role of delivery', () => {
  it('is described, and no description is left over', () => {
    const names = new Set(PLACES.map(({ role }) => role.name));
    expect([...names].filter((name) => !DELIVERY_ROLES.some((expected) => isOf(expected, name)))).toEqual([]);
    expect(DELIVERY_ROLES.filter((expected) => ![...names].some((name) => isOf(expected, name)))).toEqual([]);
  });
});

describe.each(DELIVERY_ROLES.map((expected) => [expected.holder, expected] as const))('%s', (_, expected) => {
  const places = PLACES.filter(({ role }) => isOf(expected, role.name));

  it('may do what it must, and nothing that is ruled out', async () => {
    expect(await inAll(places, ({ deployment, role }) => ofRole(deployment, role, expected))).toEqual([]);
    expect(new Set(expected.rows.map(({ may }) => may))).toEqual(new Set([true, false]));
  });

  it('may do nothing that is forbidden to all', async () => {
    expect(RULED_OUT.length).toBeGreaterThan(20);
    expect(await inAll(places, ({ deployment, role }) => ofForbidden(deployment, role, RULED_OUT))).toEqual([]);
  });

  it('is taken on by those it is for, and by nobody else', async () => {
    const found = await inAll(places, ({ deployment, role }) => {
      const rows = expected.trust(role.podIdentity);
      return ofTrust(deployment, role, [...rows, ...strangersTo(rows)]);
    });
    expect(found).toEqual([]);
  });
});

describe('every key of delivery', () => {
  const keys = DEPLOYMENTS.flatMap((deployment) =>
    deployedOf(deployment, 'AWS::KMS::Key').map((resource) => ({ deployment, resource })),
  );

  it('has rows by its purpose, and no row is left over', () => {
    const purposes = new Set(keys.map(({ deployment, resource }) => purposeOf(deployment, resource)));
    expect([...purposes].sort()).toEqual(Object.keys(DELIVERY_KEYS).sort());
  });

  it('is used by those it is for, and by nobody else', async () => {
    const found = await inAll(keys, ({ deployment, resource }) => {
      const rows = deployment.given?.['unattended'] === undefined ? DELIVERY_KEYS : UNATTENDED_KEYS;
      return ofKey(deployment, resource, rolesIn(deployment), rows);
    });
    expect(found).toEqual([]);
  });
});

describe('every topic and bucket of delivery', () => {
  const all = DEPLOYMENTS.flatMap((deployment) =>
    ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy']
      .flatMap((type) => deployedOf(deployment, type))
      .map((resource) => ({ deployment, resource })),
  );

  it('has rows by the name of its policy, and no row is left over', () => {
    expect([...new Set(all.map(({ resource }) => resource.name))].sort()).toEqual(
      Object.keys(DELIVERY_MESSAGES).sort(),
    );
  });

  it('is reached by those it is for, and by nobody else', async () => {
    expect(await inAll(all, ({ deployment, resource }) => ofMessages(deployment, resource, DELIVERY_MESSAGES))).toEqual(
      [],
    );
  });
});
