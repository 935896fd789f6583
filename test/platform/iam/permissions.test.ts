import { deploymentsOf } from '../../support/iam/deploy';
import { deployedOf } from '../../support/iam/deployment';
import { policiesIn } from '../../support/iam/policies';
import { rolesIn } from '../../support/iam/roles';
import { simulatedCalls } from '../../support/iam/simulate';
import { policyProblems } from '../../support/iam/statement-problems';
import { golden } from '../../support/golden';
import { EVERY_ENVIRONMENT } from '../../support/templates';
import { ofEndpoint, ofForbidden, ofKey, ofMessages, ofRole, ofTrust, purposeOf, servicesOf } from './disagreements';
import { ENDPOINTS } from './endpoints';
import { FORBIDDEN } from './everyone';
import { inAll } from './in-all';
import { EVERYTHING, mayDo } from './judge';
import { KEYS } from './keys';
import { MESSAGES } from './messages';
import { permissionsPage } from './page';
import { ADMINISTRATOR } from './principals';
import { isOf, ROLES } from './roles';
import { strangersTo } from './strangers';

const DEPLOYMENTS = Object.entries(EVERY_ENVIRONMENT).flatMap(([name, input]) => deploymentsOf(name, input));

const POLICIES = DEPLOYMENTS.flatMap((deployment) => policiesIn(deployment).map((policy) => ({ deployment, policy })));

const HOLDERS = new Map(DEPLOYMENTS.map((deployment) => [deployment, rolesIn(deployment)]));
const PLACES = [...HOLDERS].flatMap(([deployment, roles]) => roles.map((role) => ({ deployment, role })));

/** Every resource of a type, wherever it is. */
const everywhere = (type: string) =>
  [...HOLDERS].flatMap(([deployment, roles]) =>
    deployedOf(deployment, type).map((resource) => ({ deployment, resource, roles })),
  );

describe('every policy', () => {
  it('names actions, condition keys, resources and principals that exist', async () => {
    expect(await inAll(POLICIES, ({ deployment, policy }) => policyProblems(policy, deployment.site))).toEqual([]);
  });

  it('is found: nothing that looks like one is left out', () => {
    const written = DEPLOYMENTS.flatMap(({ resources }) => resources.flatMap(({ texts }) => texts('"Statement":')));
    expect(POLICIES).toHaveLength(written.length);
    expect(POLICIES.length).toBeGreaterThan(500);
  });
});

describe('every role', () => {
  it('is described, and no description is left over', () => {
    const names = new Set(PLACES.map(({ role }) => role.name));
    expect([...names].filter((name) => !ROLES.some((expected) => isOf(expected, name)))).toEqual([]);
    expect(ROLES.filter((expected) => ![...names].some((name) => isOf(expected, name)))).toEqual([]);
  });
});

describe.each(ROLES.map((expected) => [expected.holder, expected] as const))('%s', (_, expected) => {
  const places = PLACES.filter(({ role }) => isOf(expected, role.name));

  it('may do what it must, and nothing that is ruled out', async () => {
    expect(await inAll(places, ({ deployment, role }) => ofRole(deployment, role, expected))).toEqual([]);
    expect(new Set(expected.rows.map(({ may }) => may))).toEqual(new Set([true, false]));
  });

  it('may do nothing that is forbidden to all', async () => {
    expect(await inAll(places, ({ deployment, role }) => ofForbidden(deployment, role, FORBIDDEN))).toEqual([]);
  });

  it('is taken on by those it is for, and by nobody else', async () => {
    const found = await inAll(places, ({ deployment, role }) => {
      const rows = expected.trust(role.podIdentity);
      return ofTrust(deployment, role, [...rows, ...strangersTo(rows)]);
    });
    expect(found).toEqual([]);
  });
});

describe('every exception to what is forbidden to all', () => {
  const exceptions = FORBIDDEN.flatMap(({ except, ...row }) => Object.keys(except).map((name) => ({ ...row, name })));

  it.each(exceptions.map((row) => [row.name, row.actions.join(', '), row] as const))(
    'is needed: %s allows %s',
    async (name, _, row) => {
      const allowed = await Promise.all(
        PLACES.flatMap(({ deployment, role }) =>
          role.policies
            .filter((policy) => policy.name === name)
            .flatMap((policy) =>
              row.actions.map((action) => mayDo(deployment, { ...row, action, principal: role.arn }, [policy])),
            ),
        ),
      );
      expect(allowed).toContain(true);
    },
  );
});

describe('every request of the tables', () => {
  it('is one that an administrator could make: none is denied because it means nothing', async () => {
    const vain = await inAll(PLACES, async ({ deployment, role }) => {
      const rows = [...ROLES.filter((expected) => isOf(expected, role.name)).flatMap(({ rows }) => rows), ...FORBIDDEN];
      const denied = rows
        // Nobody is allowed everything with a key of the platform.
        .filter(({ on }) => !/^\{\w+Key\}$/.test(on))
        .flatMap((row) => row.actions.map((action) => ({ ...row, action })))
        .map(async (row) => {
          const allowed = await mayDo(deployment, { ...row, principal: ADMINISTRATOR, self: ADMINISTRATOR }, [
            EVERYTHING,
          ]);
          return allowed ? [] : [`${row.action} on ${row.on}`];
        });
      return (await Promise.all(denied)).flat();
    });
    expect(vain).toEqual([]);
  });
});

describe('every key', () => {
  const keys = everywhere('AWS::KMS::Key');

  it('has rows by its purpose, and no row is left over', () => {
    const purposes = new Set(keys.map(({ deployment, resource }) => purposeOf(deployment, resource)));
    expect([...purposes].sort()).toEqual(Object.keys(KEYS).sort());
  });

  it('is used by those it is for, and by nobody else', async () => {
    const found = await inAll(keys, ({ deployment, resource, roles }) => ofKey(deployment, resource, roles));
    expect(found).toEqual([]);
  });
});

describe('every queue, topic and bucket', () => {
  const all = ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'].flatMap(everywhere);

  it('has rows by the name of its policy, and no row is left over', () => {
    expect([...new Set(all.map(({ resource }) => resource.name))].sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  it.each(Object.keys(MESSAGES))('is reached by those it is for, and by nobody else: %s', async (name) => {
    const policies = all.filter(({ resource }) => resource.name === name);
    expect(await inAll(policies, ({ deployment, resource }) => ofMessages(deployment, resource))).toEqual([]);
  });
});

describe('every VPC endpoint with a policy', () => {
  const endpoints = everywhere('AWS::EC2::VPCEndpoint').filter(
    ({ resource }) => resource.property('PolicyDocument') !== undefined,
  );

  it('has rows by its service, and no row is left over', () => {
    const services = new Set(endpoints.flatMap(({ resource }) => servicesOf(resource)));
    expect([...services].sort()).toEqual([...new Set(ENDPOINTS.map(({ service }) => service))].sort());
  });

  it('lets the principals of this account through, and strangers only to what they serve', async () => {
    expect(await inAll(endpoints, ({ deployment, resource }) => ofEndpoint(deployment, resource))).toEqual([]);
  });
});

describe('docs/permissions.md', () => {
  it('says what is tested here (UPDATE_GOLDEN=1 writes it anew)', () => {
    const statements = POLICIES.flatMap(({ policy }) => policy.document.Statement);
    const text = permissionsPage({
      environments: Object.keys(EVERY_ENVIRONMENT).length,
      roles: PLACES.length,
      policies: POLICIES.length,
      statements: statements.length,
      actions: statements.flatMap(({ Action }) => Action).length,
    });
    expect(text).toBe(golden('../../docs/permissions.md', text));
  });
});

describe('all of this together', () => {
  it('rests on thousands of requests, each simulated once', () => {
    expect(simulatedCalls()).toBeGreaterThan(5_000);
  });
});
