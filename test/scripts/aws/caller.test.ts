import { callerOf } from '../../../scripts/aws/caller';
import { answer } from '../rehearse/support/answer';
import { playedAws } from './support/played';

test('AWS is asked once whose the credentials are', async () => {
  const aws = playedAws();
  const ask = jest.fn(() => ({ Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/me' }));
  answer(aws.sts(), { GetCallerIdentityCommand: ask });
  const caller = { account: '111122223333', arn: 'arn:aws:iam::111122223333:user/me' };
  expect(await Promise.all([callerOf(aws), callerOf(aws)])).toEqual([caller, caller]);
  expect(ask).toHaveBeenCalledTimes(1);
});
