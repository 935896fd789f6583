import type { Aws } from '../../../../scripts/aws/aws';
import type { Check } from '../../../../scripts/preflight/check';
import { CHECKS, FIRST } from '../../../../scripts/preflight/checks';
import { emulatedAccount, type EmulatedAccount, type Refusal } from '../../../support/emulated-account';
import { EXAMPLES } from '../support/examples';
import { ask } from '../support/outcomes';
import { signingName } from '../support/signing-name';

const ALL = [...FIRST, ...CHECKS];

/** How long AWS may take for an answer, where every answer is slow. */
const IMPATIENT = 300;

interface Scene {
  readonly check: Check;
  readonly account: EmulatedAccount;
}

const scenes: readonly Scene[] = ALL.map((check) => ({ check, account: emulatedAccount(check.id) }));

const servicesOf = ({ permissions }: Check): string[] => [
  ...new Set(permissions.map(({ action }) => signingName(action))),
];

/** What a check says in its example, asked with clients that remember nothing. */
async function look({ check, account }: Scene, aws = account.freshAws()) {
  const example = EXAMPLES[check.id];
  if (example === undefined) throw new Error(`${check.id} has no example in support/examples`);
  const target = example.target(account.id);
  const results = await ask(check, target, aws.in(target.region));
  return results.map(({ outcome, says }) => `${outcome}: ${says}`);
}

/** The same for every check, side by side; `refusal` says what AWS refuses meanwhile. */
const lookEverywhere = (refusal: (service: string) => Refusal, aws?: (account: EmulatedAccount) => Aws) =>
  Promise.all(
    scenes.map(async (scene): Promise<[string, string[]]> => {
      const { check, account } = scene;
      const [service = ''] = servicesOf(check);
      await account.refuse(refusal(service));
      return [check.id, await look(scene, aws?.(account))];
    }),
  );

const impatient = (account: EmulatedAccount): Aws => account.freshAws('us-east-1', IMPATIENT);

beforeAll(() =>
  Promise.all(
    scenes.map(async ({ check, account }) => {
      await EXAMPLES[check.id]?.prepare?.(account);
    }),
  ),
);

describe.each(scenes.map((scene): [string, Scene] => [scene.check.id, scene]))('%s', (_, scene) => {
  const { check, account } = scene;

  test('passes where everything is as it should be, with the permissions that it declares and no other', async () => {
    const aws = account.freshAws();
    const results = await look(scene, aws);
    expect(results).not.toEqual([]);
    expect(results.filter((result) => !/^(passed|warning):/.test(result))).toEqual([]);
    const declared = check.permissions.map(({ action }) => action);
    expect(aws.log.actions.filter((action) => !declared.includes(action))).toEqual([]);
  });

  test.each(servicesOf(check))('says which permission is missing when %s refuses', async (service) => {
    await account.refuse({ service, kind: 'denied' });
    const results = await look(scene);
    const actions = check.permissions.map(({ action }) => action).filter((action) => signingName(action) === service);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatch(new RegExp(`^unknown: these credentials may not (${actions.join('|')}): `));
  });
});

describe('every check', () => {
  test('asks again when AWS throttles it twice, and then passes', async () => {
    const results = await lookEverywhere((service) => ({ service, kind: 'throttled', times: 2 }));
    expect(results.filter(([, said]) => said.some((result) => !/^(passed|warning):/.test(result)))).toEqual([]);
  });

  test('says that it was throttled when AWS does not stop', async () => {
    const results = await lookEverywhere((service) => ({ service, kind: 'throttled' }));
    expect(
      results.filter(([, said]) => !/^unknown: AWS throttled \S+ until it was given up$/.test(said.join())),
    ).toEqual([]);
  });

  test('gives up a service that does not answer', async () => {
    const results = await lookEverywhere((service) => ({ service, kind: 'slow', seconds: 3 }), impatient);
    expect(results.filter(([, said]) => !/^unknown: AWS did not answer \S+ in time$/.test(said.join()))).toEqual([]);
  });
});
