import { lazy } from '../../../scripts/aws/lazy';

test('a lazy value is made when it is first asked for, and only once', () => {
  const make = jest.fn(() => ({ made: true }));
  const value = lazy(make);
  expect(make).not.toHaveBeenCalled();
  expect(value()).toBe(value());
  expect(make).toHaveBeenCalledTimes(1);
});
