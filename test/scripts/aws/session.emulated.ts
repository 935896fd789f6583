import { CreateRoleCommand } from '@aws-sdk/client-iam';

import { callerOf } from '../../../scripts/aws/caller';
import { Session } from '../../../scripts/aws/session';
import { troubleOf } from '../../../scripts/aws/trouble';
import { emulatedAccount, type EmulatedAccount } from '../../support/emulated-account';

const [ours, theirs] = [emulatedAccount('ours'), emulatedAccount('theirs')];

/** A role of their account that lets accounts in. */
async function roleFor(name: string, ...accounts: readonly string[]): Promise<string> {
  const Statement = [
    { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: accounts.map((id) => `arn:aws:iam::${id}:root`) } },
  ];
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  const { Role } = await theirs
    .aws()
    .iam()
    .send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument }));
  return Role?.Arn ?? '';
}

/** A session with the credentials of an account in the environment, as a shell has them. */
function sessionOf(account: EmulatedAccount): Session {
  Object.assign(process.env, account.environment());
  return new Session({ homeRegion: 'us-east-1', endpoint: account.url, answerWithin: 30_000 });
}

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

describe('a session', () => {
  let trusting: string;
  let closed: string;
  beforeAll(async () => {
    trusting = await roleFor('trusting', ours.id);
    closed = await roleFor('closed', theirs.id);
  });

  test('has the credentials at hand', async () => {
    const session = sessionOf(ours);
    expect(await session.caller()).toMatchObject({ account: ours.id });
    expect(await callerOf(session.as([], 'eu-west-1'))).toMatchObject({ account: ours.id });
  });

  test('works in another account as a role that lets it in, in every Region with one set of credentials', async () => {
    const session = sessionOf(ours);
    const there = session.as([trusting], 'eu-west-1');
    expect(await callerOf(there)).toMatchObject({ account: theirs.id });
    await ours.refuse({ service: 'sts', operation: 'AssumeRole', kind: 'denied' });
    expect(await callerOf(session.as([trusting], 'us-west-2'))).toMatchObject({ account: theirs.id });
  });

  test('gives everybody who asks for a place the same clients', () => {
    const session = sessionOf(ours);
    expect(session.as([trusting], 'eu-west-1')).toBe(session.as([trusting], 'eu-west-1'));
    expect(session.as([trusting], 'eu-west-1').in('us-east-1')).toBe(session.as([trusting], 'us-east-1'));
    expect(session.as([trusting], 'eu-west-1')).not.toBe(session.as([], 'eu-west-1'));
  });

  test('takes the first role that lets it in', async () => {
    const missing = trusting.replace('trusting', 'missing');
    const place = sessionOf(ours).as([missing, closed, trusting], 'eu-west-1');
    expect((await callerOf(place)).arn).toMatch(/assumed-role\/trusting\//);
  });

  test('tells which role did not let it in, and that it was to be assumed', async () => {
    const place = sessionOf(ours).as([closed], 'eu-west-1');
    const error: unknown = await callerOf(place).catch((thrown: unknown) => thrown);
    expect(troubleOf(error)).toEqual({ kind: 'denied', message: expect.stringContaining(closed) as unknown });
    expect(place.log.originOf(error)).toBe('sts:AssumeRole');
  });

  test('gives up when STS does not answer', async () => {
    Object.assign(process.env, ours.environment());
    const session = new Session({ homeRegion: 'us-east-1', endpoint: ours.url, answerWithin: 300 });
    await ours.refuse({ service: 'sts', operation: 'AssumeRole', kind: 'slow', seconds: 3 });
    const error: unknown = await callerOf(session.as([trusting], 'eu-west-1')).catch((thrown: unknown) => thrown);
    expect(troubleOf(error)?.kind).toBe('slow');
  });

  test('without credentials says so', async () => {
    const session = sessionOf(ours);
    Object.assign(process.env, { AWS_CONFIG_FILE: '/nonexistent', AWS_SHARED_CREDENTIALS_FILE: '/nonexistent' });
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) Reflect.deleteProperty(process.env, name);
    const error: unknown = await session.caller().catch((thrown: unknown) => thrown);
    expect(troubleOf(error)?.kind).toBe('credentials');
  });
});
