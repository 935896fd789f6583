import { QUOTAS } from '../../../../scripts/preflight/quotas/quota';
import { judgeUse } from '../../../../scripts/preflight/quotas/quota-use';

const judge = (used: number, more: number, atMost = more) =>
  judgeUse({ quota: QUOTAS.vpcs, where: 'in us-east-1', used, more, atMost }, 5, 'us-east-1');

describe(judgeUse, () => {
  test('passes up to the very last one', () => {
    expect(judge(3, 2)).toEqual({
      outcome: 'passed',
      says: '3 of 5 VPCs are used in us-east-1, and the stacks make 2 more',
    });
  });

  test('fails for one more, with a request for exactly what is needed', () => {
    expect(judge(3, 3)).toMatchObject({
      outcome: 'failed',
      fix: { command: expect.stringContaining('--desired-value 6 --region us-east-1') as unknown },
    });
  });

  test('warns when only growth goes too far, and asks for room to grow', () => {
    expect(judge(3, 0, 4)).toMatchObject({
      outcome: 'warning',
      says: '3 of 5 VPCs are used in us-east-1, and the stacks may grow by 4',
      fix: { command: expect.stringContaining('--desired-value 7') as unknown },
    });
  });

  test('asks in a failure for room to grow as well', () => {
    expect(judge(3, 3, 9)).toMatchObject({
      outcome: 'failed',
      fix: { command: expect.stringContaining('--desired-value 12') as unknown },
    });
  });

  test('does not blame stacks that make no more for what others have used up', () => {
    expect(judge(7, 0)).toMatchObject({ outcome: 'passed', says: expect.stringMatching(/make no more$/) as unknown });
    expect(judge(7, -1)).toMatchObject({ outcome: 'passed', says: expect.stringMatching(/make no more$/) as unknown });
  });
});
