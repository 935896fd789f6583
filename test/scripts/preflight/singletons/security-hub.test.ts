import { isNotSubscribed } from '../../../../scripts/preflight/singletons/security-hub';

const refused = (name: string, message: string) => Object.assign(new Error(message), { name });

describe(isNotSubscribed, () => {
  test('knows the sentence by which AWS says that Security Hub is off', () => {
    const message = 'Account 123456789012 is not subscribed to AWS Security Hub';
    expect(isNotSubscribed(refused('InvalidAccessException', message))).toBe(true);
    expect(isNotSubscribed(refused('AccessDeniedException', message))).toBe(false);
  });

  test('does not take another refusal of the same name for it', () => {
    const message = 'Account 123456789012 is not an administrator for this organization';
    expect(isNotSubscribed(refused('InvalidAccessException', message))).toBe(false);
    expect(isNotSubscribed('InvalidAccessException')).toBe(false);
  });
});
