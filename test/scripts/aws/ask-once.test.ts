import { askOnce } from '../../../scripts/aws/ask-once';
import { playedAws } from './support/played';

describe('a question that is asked once', () => {
  test('is asked once in each Region and for each name, however many want to know', async () => {
    const asked: string[] = [];
    const question = askOnce((aws, name) => {
      asked.push(`${aws.region} ${name}`);
      return Promise.resolve(asked.length);
    });
    const paris = playedAws('eu-west-3');
    const answers = [question(paris), question(paris), question(paris, 'other'), question(paris.in('eu-west-1'))];
    expect(await Promise.all(answers)).toEqual([1, 1, 2, 3]);
    expect(asked).toEqual(['eu-west-3 ', 'eu-west-3 other', 'eu-west-1 ']);
  });

  test('remembers a failure as well', async () => {
    const ask = jest.fn(() => Promise.reject(new Error('no')));
    const question = askOnce(ask);
    const aws = playedAws();
    await expect(question(aws)).rejects.toThrow('no');
    await expect(question(aws)).rejects.toThrow('no');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('is asked again of other credentials', async () => {
    const ask = jest.fn(() => Promise.resolve('answer'));
    const question = askOnce(ask);
    await Promise.all([question(playedAws()), question(playedAws())]);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
