import { about, answered, otherwise } from '../../../../scripts/kubernetes-upgrade/live/answer';
import { passed } from '../../../../scripts/kubernetes-upgrade/finding';
import { Aws } from '../../../../scripts/aws/aws';

const aws = new Aws({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const refused = (name: string) => Object.assign(new Error('no'), { name, $metadata: { httpStatusCode: 400 } });

describe('answers', () => {
  it('carry what AWS said', async () => {
    const answer = await answered(aws, () => Promise.resolve(1));
    expect(answer).toEqual({ value: 1 });
    expect(about(answer, (value) => [passed(`${value}`)])).toEqual([passed('1')]);
    expect(otherwise(answer, 2)).toBe(1);
  });

  it.each([
    ['AccessDeniedException', /^allow .* docs\/kubernetes-upgrade\.md/],
    ['ExpiredToken', /^sign in again/],
    ['ThrottlingException', /^run it again/],
    ['SomethingElse', /^look at the message/],
  ])('say what to do after %s, and stay unknown', async (name, fix) => {
    const answer = await answered(aws, () => Promise.reject(refused(name)));
    expect(about(answer, () => [])).toEqual([
      { outcome: 'unknown', says: expect.any(String) as unknown, fix: expect.stringMatching(fix) as unknown },
    ]);
    expect(otherwise(answer, 2)).toBe(2);
  });

  it('do not hide a fault of ours behind AWS', async () => {
    await expect(answered(aws, () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });
});
