import { isSameStack, type StackTemplate } from '../../../scripts/guard/stack-template';
import { resourcesOf } from './support/stacks';

const stack = (region: string | null, account: string | null = null, name = 'platform-dev-Vpc'): StackTemplate => ({
  ...resourcesOf({}, name),
  region,
  account,
});

describe(isSameStack, () => {
  test.each([
    [stack('eu-west-1'), stack('eu-west-1')],
    [stack(null), stack('eu-west-1', '111122223333')],
  ])('is the same by its name, where account and region fit', (one, other) => {
    expect(isSameStack(one, other)).toBe(true);
  });

  test.each([
    ['region', stack('eu-west-1'), stack('us-east-1')],
    ['account', stack(null, '111122223333'), stack(null, '444455556666')],
    ['name', stack(null), stack(null, null, 'platform-prod-Vpc')],
  ])('is another with another %s', (_, one, other) => {
    expect(isSameStack(one, other)).toBe(false);
  });
});
