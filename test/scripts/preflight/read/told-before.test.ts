import { toldBefore } from '../../../../scripts/preflight/read/told-before';
import { playedAws, refusal } from '../../aws/support/played';
import { answer } from '../../rehearse/support/answer';

function told(reply: () => object) {
  const aws = playedAws();
  answer(aws.cloudFormation(), { DescribeStacksCommand: reply });
  return toldBefore(aws, 'CDKToolkit');
}

describe('what bootstrap was told before', () => {
  test('stands in the parameters of its stack', async () => {
    const Parameters = [
      { ParameterKey: 'TrustedAccounts', ParameterValue: '111122223333,444455556666' },
      { ParameterKey: 'CloudFormationExecutionPolicies', ParameterValue: 'arn:aws:iam::aws:policy/PowerUserAccess' },
      { ParameterKey: 'InputPermissionsBoundary', ParameterValue: 'wall' },
    ];
    expect(await told(() => ({ Stacks: [{ Parameters }] }))).toEqual({
      trust: ['111122223333', '444455556666'],
      executionPolicies: ['arn:aws:iam::aws:policy/PowerUserAccess'],
      boundary: 'wall',
    });
  });

  test('is nothing where the stack has empty parameters, or is not there', async () => {
    const nothing = { trust: [], executionPolicies: [], boundary: undefined };
    const empty = [{ ParameterKey: 'TrustedAccounts', ParameterValue: '' }];
    expect(await told(() => ({ Stacks: [{ Parameters: empty }] }))).toEqual(nothing);
    const absent = told(() => {
      throw refusal('ValidationError', 400, 'Stack with id CDKToolkit does not exist');
    });
    expect(await absent).toEqual(nothing);
  });

  test('is not known where AWS refuses to say', async () => {
    const denied = told(() => {
      throw refusal('AccessDenied', 403);
    });
    await expect(denied).rejects.toThrow('No');
  });
});
