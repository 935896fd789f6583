import { bootstrapArguments, type BootstrapWords } from '../../../scripts/preflight/bootstrap-words';
import { NOTHING, withToldBefore, type ToldBefore } from '../../../scripts/preflight/told-before';

const WORDS = { account: '111122223333', region: 'eu-west-1', qualifier: 'hnb659fds' };
const BEFORE: ToldBefore = {
  trust: ['444455556666'],
  executionPolicies: ['arn:aws:iam::aws:policy/PowerUserAccess'],
  boundary: undefined,
};

/** The words that come after the account and the Region. */
const told = (more: Partial<BootstrapWords>, before = BEFORE, partition = 'aws'): string =>
  bootstrapArguments(withToldBefore({ ...WORDS, ...more }, before, partition))
    .slice(2)
    .join(' ');

describe('what bootstrap is told again', () => {
  test('is nothing where it was told nothing', () => {
    expect(told({}, NOTHING)).toBe('');
  });

  test('is no account that it trusts already: it keeps those', () => {
    expect(told({ trust: ['444455556666'] })).toBe('');
  });

  test('is every account that it trusts, when one comes to them: the new list takes the place of the old', () => {
    expect(told({ trust: ['777788889999'] })).toBe('--trust 444455556666 --trust 777788889999');
  });

  test('is the policy that it gave unasked, when the first account comes: bootstrap refuses to trust without one', () => {
    expect(told({ trust: ['777788889999'] }, NOTHING, 'aws-cn')).toBe(
      '--trust 777788889999 --cloudformation-execution-policies arn:aws-cn:iam::aws:policy/AdministratorAccess',
    );
  });

  test('is no other policy than those that somebody chose', () => {
    expect(told({ trust: ['777788889999'], executionPolicies: ['arn:chosen'] }, NOTHING)).toBe(
      '--trust 777788889999 --cloudformation-execution-policies arn:chosen',
    );
  });

  test('is the permissions boundary, whatever else it is told: bootstrap takes off one that it does not hear of', () => {
    expect(told({}, { ...BEFORE, boundary: 'wall' })).toBe('--custom-permissions-boundary wall');
  });
});
