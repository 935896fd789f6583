import { ASSUMPTIONS, type Assumption } from '../../../scripts/costs/assumptions';

test.each(Object.values<Assumption>(ASSUMPTIONS))(
  '$what: a number with a unit and a source',
  ({ value, unit, source }) => {
    expect(value).toBeGreaterThan(0);
    expect(unit).toMatch(/\w/);
    expect(source).toMatch(/\w+ \w+/);
  },
);

test('a Spot instance costs a part of an on-demand one', () => {
  expect(ASSUMPTIONS.spotShare.value).toBeLessThan(1);
});
