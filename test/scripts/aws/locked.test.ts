import { ParameterNotFound } from '@aws-sdk/client-ssm';

import { locked } from '../../../scripts/aws/locked';
import { answer, textIn } from '../rehearse/support/answer';
import { unconnectedAws } from '../destroy/support/aws';

/** Systems Manager with one parameter, or none. */
function held(value?: string, refusal?: Error) {
  const aws = unconnectedAws();
  const store: { value: string | undefined } = { value };
  answer(aws.sts(), { GetCallerIdentityCommand: () => ({ Arn: 'arn:aws:iam::111122223333:user/ben' }) });
  answer(aws.ssm(), {
    PutParameterCommand: (input) => {
      if (refusal !== undefined) throw refusal;
      return { stored: (store.value = textIn(input, 'Value')) };
    },
    GetParameterCommand: () => {
      if (store.value === undefined) throw new ParameterNotFound({ message: 'none', $metadata: {} });
      return { Parameter: { Value: store.value } };
    },
    DeleteParameterCommand: () => ({ stored: (store.value = undefined) }),
  });
  return { aws, store };
}

const said: string[] = [];
const locking = {
  prefix: 'platform-dev',
  command: 'npm run destroy',
  unlock: false,
  say: (line: string) => said.push(line),
};

describe('what is done under the lock of an environment', () => {
  it('holds it meanwhile, and gives it back also after a failure', async () => {
    const { aws, store } = held();
    const act = () => Promise.reject(new Error(store.value));
    await expect(locked(aws, locking, act)).rejects.toThrow('user/ben');
    expect(store.value).toBeUndefined();
  });

  it('shows the lock that it takes away', async () => {
    const { aws } = held(JSON.stringify({ by: 'ana', since: 'noon', command: 'npm run deploy' }));
    await locked(aws, { ...locking, unlock: true }, () => Promise.resolve());
    expect(said).toStrictEqual([
      'The environment is locked by ana since noon, for "npm run deploy" (SSM parameter /platform-dev/deployment-lock in eu-west-1): it is deleted.',
    ]);
  });

  it('is not tried where the lock may not be taken', async () => {
    const refusal = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
    const act = jest.fn(() => Promise.resolve());
    await expect(locked(held(undefined, refusal).aws, locking, act)).rejects.toMatchObject({
      exitCode: 2,
      message: 'platform-dev could not be locked: these credentials may not ssm:PutParameter: no. Nothing was done.',
    });
    expect(act).not.toHaveBeenCalled();
  });

  it('leaves nobody who listens to signals', async () => {
    const before = process.listenerCount('SIGINT');
    const during = await locked(held().aws, locking, () => Promise.resolve(process.listenerCount('SIGINT')));
    expect(during).toBe(before + 1);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
