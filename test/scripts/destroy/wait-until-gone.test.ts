import { waitUntilGone } from '../../../scripts/destroy/wait-until-gone';
import { fastHow } from './support/how';

const looks = (...answers: readonly (readonly string[])[]) => {
  let count = 0;
  return () => Promise.resolve(answers[Math.min(count++, answers.length - 1)] ?? []);
};

describe('waiting until things are gone', () => {
  it('ends when nothing is left', async () => {
    expect(await waitUntilGone(looks(['a', 'b'], ['b'], []), String, fastHow())).toStrictEqual([]);
  });

  it('ends with what is left when patience is at its end, after telling every minute', async () => {
    const how = fastHow({ patience: 150_000 });
    expect(await waitUntilGone(looks(['a']), String, how)).toStrictEqual(['a']);
    expect(how.said).toStrictEqual(['  still there after 1 min: a', '  still there after 2 min: a']);
  });
});
