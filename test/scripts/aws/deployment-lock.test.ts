import { ParameterAlreadyExists, ParameterNotFound } from '@aws-sdk/client-ssm';

import { Aws } from '../../../scripts/aws/aws';
import { LockedError, readLock, removeLock, takeLock } from '../../../scripts/aws/deployment-lock';
import { answer, textIn } from '../rehearse/support/answer';

const NAME = '/platform-dev/deployment-lock';
const ANA = 'arn:aws:iam::111122223333:user/ana';
const BEN = 'arn:aws:iam::111122223333:user/ben';
const NOON = () => new Date('2026-03-01T12:00:00Z');

/** What Systems Manager holds, by name. */
type Store = Map<string, string>;

/** AWS as one person sees it. */
function awsOf(by: string, store: Store, onPut?: () => void): Aws {
  const aws = new Aws({ region: 'eu-west-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } });
  const held = (name: string) => {
    const Value = store.get(name);
    if (Value === undefined) throw new ParameterNotFound({ message: name, $metadata: {} });
    return { Value };
  };
  answer(aws.sts(), { GetCallerIdentityCommand: () => ({ Arn: by }) });
  answer(aws.ssm(), {
    PutParameterCommand: (input) => {
      const taken = store.has(textIn(input, 'Name'));
      if (!taken) store.set(textIn(input, 'Name'), textIn(input, 'Value'));
      onPut?.();
      if (taken) throw new ParameterAlreadyExists({ message: 'exists', $metadata: {} });
      return {};
    },
    GetParameterCommand: (input) => ({ Parameter: held(textIn(input, 'Name')) }),
    DeleteParameterCommand: (input) => {
      held(textIn(input, 'Name'));
      store.delete(textIn(input, 'Name'));
      return {};
    },
  });
  return aws;
}

const take = (aws: Aws) => takeLock(aws, 'platform-dev', 'npm run deploy -- --environment dev', NOON);

describe('the lock of an environment', () => {
  it('says who holds it, since when and what for', async () => {
    const store: Store = new Map();
    await take(awsOf(ANA, store));
    expect(JSON.parse(store.get(NAME) ?? '')).toStrictEqual({
      by: ANA,
      since: '2026-03-01T12:00:00.000Z',
      command: 'npm run deploy -- --environment dev',
    });
  });

  it('lets the second one fail, and tells it of the first', async () => {
    const store: Store = new Map();
    await take(awsOf(ANA, store));
    const error: unknown = await takeLock(awsOf(BEN, store), 'platform-dev', 'npm run destroy', NOON).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LockedError);
    expect(error).toMatchObject({ exitCode: 2 });
    expect(String(error)).toBe(
      `LockedError: The environment is locked by ${ANA} since 2026-03-01T12:00:00.000Z, for "npm run deploy -- --environment dev" ` +
        `(SSM parameter ${NAME} in eu-west-1).\n` +
        'Wait until that has ended. If it ended without taking its lock away, run the command again with --unlock: it shows the lock and deletes it.',
    );
  });

  it('stands in the way of no other environment', async () => {
    const store: Store = new Map();
    await take(awsOf(ANA, store));
    await takeLock(awsOf(BEN, store), 'platform-dev-pr12', 'npm run deploy', NOON);
    expect([...store.keys()]).toStrictEqual([NAME, '/platform-dev-pr12/deployment-lock']);
  });

  it('is gone when it is given back, once or twice', async () => {
    const store: Store = new Map();
    const release = await take(awsOf(ANA, store));
    await release();
    await release();
    expect([...store.keys()]).toStrictEqual([]);
  });

  it('stays when somebody else has taken it meanwhile', async () => {
    const store: Store = new Map();
    const release = await take(awsOf(ANA, store));
    store.clear();
    await take(awsOf(BEN, store));
    await release();
    expect(store.get(NAME)).toContain(BEN);
  });

  it('is taken by the one whose call was repeated because its answer was lost', async () => {
    const store: Store = new Map([
      [
        NAME,
        JSON.stringify({ by: ANA, since: '2026-03-01T12:00:00.000Z', command: 'npm run deploy -- --environment dev' }),
      ],
    ]);
    const release = await take(awsOf(ANA, store));
    await release();
    expect([...store.keys()]).toStrictEqual([]);
  });

  it('is taken when the other one gives it back while it is asked for', async () => {
    const store: Store = new Map([[NAME, 'the lock of somebody']]);
    const once = { isDone: false };
    const aws = awsOf(ANA, store, () => {
      if (!once.isDone) store.clear();
      once.isDone = true;
    });
    await take(aws);
    expect(store.get(NAME)).toContain(ANA);
  });
});

describe('unlocking', () => {
  it('reads the lock to show it, and takes that one away', async () => {
    const store: Store = new Map();
    await take(awsOf(ANA, store));
    const aws = awsOf(BEN, store);
    const found = await readLock(aws, 'platform-dev');
    expect(found).toMatchObject({ by: ANA, name: NAME, region: 'eu-west-1' });
    if (found !== undefined) await removeLock(aws, 'platform-dev', found);
    expect([...store.keys()]).toStrictEqual([]);
  });

  it('finds nothing where nobody holds it', async () => {
    expect(await readLock(awsOf(ANA, new Map()), 'platform-dev')).toBeUndefined();
  });

  it.each(['written by hand', '{"by": 3}', ''])('shows a lock that holds no lock: %j', async (text) => {
    const aws = awsOf(ANA, new Map([[NAME, text]]));
    expect(await readLock(aws, 'platform-dev')).toMatchObject({ by: 'somebody', command: text, text });
  });
});
