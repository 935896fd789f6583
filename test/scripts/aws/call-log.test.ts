import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';

import { answer } from '../rehearse/support/answer';
import { playedAws, refusal } from './support/played';

const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the log of calls', () => {
  test('names what was called as IAM actions, each once, in order', async () => {
    const aws = playedAws();
    answer(aws.sts(), {});
    answer(aws.ec2(), {});
    await aws.sts().send(new GetCallerIdentityCommand());
    await aws.ec2().send(new DescribeVpcsCommand());
    await aws.ec2().send(new DescribeVpcsCommand());
    expect(aws.log.actions).toEqual(['ec2:DescribeVpcs', 'sts:GetCallerIdentity']);
  });

  test('knows which call an error came from', async () => {
    const aws = playedAws();
    const error = refusal('UnauthorizedOperation', 403);
    answer(aws.ec2(), {
      DescribeVpcsCommand: () => {
        throw error;
      },
    });
    expect(await thrownBy(aws.ec2().send(new DescribeVpcsCommand()))).toBe(error);
    expect(aws.log.originOf(error)).toBe('ec2:DescribeVpcs');
  });

  test('names the inner call where one needs another, as a call needs the role that is to be assumed', async () => {
    const aws = playedAws();
    const error = refusal('AccessDenied', 403);
    answer(aws.sts(), {
      GetCallerIdentityCommand: () => {
        throw error;
      },
    });
    await thrownBy(aws.sts().send(new GetCallerIdentityCommand()));
    answer(aws.ec2(), {
      DescribeVpcsCommand: () => {
        throw error;
      },
    });
    await thrownBy(aws.ec2().send(new DescribeVpcsCommand()));
    expect(aws.log.originOf(error)).toBe('sts:GetCallerIdentity');
  });

  test('knows nothing of what came from no call', () => {
    expect(playedAws().log.originOf(new Error('ours'))).toBeUndefined();
    expect(playedAws().log.originOf('text')).toBeUndefined();
  });
});
