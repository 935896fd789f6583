import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';

import { command, failed, passed } from '../../../scripts/preflight/observation';
import { runCheck } from '../../../scripts/preflight/run-check';
import { playedAws, refusal } from '../aws/support/played';
import { answer } from '../rehearse/support/answer';
import { checkWith } from './support/results';
import { targetWith } from './support/target';

const TARGET = targetWith({}, { account: '111122223333', region: 'eu-west-1' });

describe('one question', () => {
  test('gives a line for each thing that was found, in the Region that it is about', async () => {
    const check = checkWith('played', [passed('well'), { ...failed('off', command('on')), region: 'eu-west-3' }]);
    expect(await runCheck(check, TARGET, playedAws())).toEqual([
      { account: '111122223333', region: 'eu-west-1', check: 'played', outcome: 'passed', says: 'well', fix: null },
      {
        account: '111122223333',
        region: 'eu-west-3',
        check: 'played',
        outcome: 'failed',
        says: 'off',
        fix: { kind: 'command', command: 'on' },
      },
    ]);
  });

  test('is unknown when AWS gives no answer, with the permission and what to do', async () => {
    const aws = playedAws();
    answer(aws.ec2(), {
      DescribeVpcsCommand: () => {
        throw refusal('UnauthorizedOperation', 403);
      },
    });
    const check = checkWith('played', async () => {
      await aws.ec2().send(new DescribeVpcsCommand());
      return [];
    });
    expect(await runCheck(check, TARGET, aws)).toEqual([
      {
        account: '111122223333',
        region: 'eu-west-1',
        check: 'played',
        outcome: 'unknown',
        says: 'these credentials may not ec2:DescribeVpcs: No',
        fix: { kind: 'by-hand', how: expect.stringMatching(/^allow ec2:DescribeVpcs /) as unknown },
      },
    ]);
  });

  test('lets a fault of the check be seen as one', async () => {
    const check = checkWith('played', () => Promise.reject(new TypeError('x is undefined')));
    await expect(runCheck(check, TARGET, playedAws())).rejects.toThrow(TypeError);
  });
});
