import { NOTHING, withToldBefore } from '../../../scripts/preflight/told-before';

const WORDS = { account: '111122223333', region: 'eu-west-1', qualifier: 'hnb659fds' };
const BEFORE = {
  trust: ['444455556666'],
  executionPolicies: ['arn:aws:iam::aws:policy/PowerUserAccess'],
  boundary: undefined,
};

describe('what bootstrap is told again', () => {
  test('is nothing where it was told nothing', () => {
    expect(withToldBefore(WORDS, NOTHING, 'aws')).toEqual(WORDS);
  });

  test('is no account that it trusts already: it keeps those', () => {
    expect(withToldBefore({ ...WORDS, trust: ['444455556666'] }, BEFORE, 'aws')).toEqual(WORDS);
  });

  test('is every account that it trusts, when one comes to them: the new list takes the place of the old', () => {
    expect(withToldBefore({ ...WORDS, trust: ['777788889999'] }, BEFORE, 'aws')).toEqual({
      ...WORDS,
      trust: ['444455556666', '777788889999'],
    });
  });

  test('is the policy that it gave unasked, when the first account comes: bootstrap refuses to trust without one', () => {
    expect(withToldBefore({ ...WORDS, trust: ['777788889999'] }, NOTHING, 'aws-cn')).toEqual({
      ...WORDS,
      trust: ['777788889999'],
      executionPolicies: ['arn:aws-cn:iam::aws:policy/AdministratorAccess'],
    });
  });

  test('is no other policy than those that somebody chose', () => {
    const words = { ...WORDS, trust: ['777788889999'], executionPolicies: ['arn:chosen'] };
    expect(withToldBefore(words, NOTHING, 'aws')).toEqual(words);
  });

  test('is the permissions boundary, whatever else it is told: bootstrap takes off one that it does not hear of', () => {
    expect(withToldBefore(WORDS, { ...BEFORE, boundary: 'wall' }, 'aws')).toEqual({ ...WORDS, boundary: 'wall' });
  });
});
