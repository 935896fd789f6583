import { tagKeyInUsage } from '../../../lib/cost/tag-key';

describe('tagKeyInUsage', () => {
  it.each([
    ['cost-center', 'user_cost_center'],
    ['team', 'user_team'],
    ['a-b_c', 'user_a_b_c'],
  ])('writes %s as an export does', (key, expected) => {
    expect(tagKeyInUsage(key)).toBe(expected);
  });
});
