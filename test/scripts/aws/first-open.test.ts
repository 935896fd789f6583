import { firstOpen } from '../../../scripts/aws/first-open';
import { refusal } from './support/played';

const opens = (inside: string) => () => Promise.resolve(inside);
const throws = (error: Error) => () => Promise.reject(error);
const [first, second] = [refusal('AccessDenied', 403, 'first'), refusal('AccessDenied', 403, 'second')];

describe('the first of several doors', () => {
  test('that opens is the one, and no further one is tried', async () => {
    const third = jest.fn(opens('third'));
    expect(await firstOpen([throws(first), opens('second'), third])).toBe('second');
    expect(third).not.toHaveBeenCalled();
  });

  test('says why, when none opens', async () => {
    await expect(firstOpen([throws(first), throws(second)])).rejects.toBe(first);
  });

  test.each([
    ['the first', [throws(refusal('ThrottlingException')), opens('second')]],
    ['a later one', [throws(first), throws(refusal('ThrottlingException')), opens('third')]],
  ])('ends the search when %s is in another trouble than being shut', async (_, doors) => {
    await expect(firstOpen(doors)).rejects.toHaveProperty('name', 'ThrottlingException');
  });

  test('must be there', async () => {
    await expect(firstOpen([])).rejects.toThrow(RangeError);
  });
});
