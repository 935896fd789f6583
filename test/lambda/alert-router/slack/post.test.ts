import { inspect } from 'node:util';

import { SlackFailure } from '../../../../lambda/alert-router/slack/failure';
import { post } from '../../../../lambda/alert-router/slack/post';
import { answers, FakeSlack, SECRET_PATH, type Answer } from '../support/fake-slack';

const MESSAGE = { text: 'Trouble', blocks: [] };
const slack = new FakeSlack();

beforeAll(() => slack.start());
afterAll(() => slack.stop());

/** How a post ends when Slack answers like this. */
async function failureOf(answer: Answer, webhook = slack.webhook): Promise<SlackFailure> {
  slack.answer(answer);
  const error: unknown = await post(webhook, MESSAGE, 200).catch((failure: unknown) => failure);
  if (!(error instanceof SlackFailure)) throw new TypeError(`Not a SlackFailure: ${inspect(error)}`);
  return error;
}

describe('post', () => {
  it('gives Slack the message, and is content with its ok', async () => {
    slack.answer(answers.ok);
    await post(slack.webhook, MESSAGE, 1_000);
    expect(slack.received).toEqual([MESSAGE]);
    expect(slack.paths).toEqual([SECRET_PATH]);
  });

  it.each([
    [
      '429 with Retry-After',
      answers.status(429, 'rate_limited', { 'retry-after': '30' }),
      '429 rate_limited',
      false,
      30,
    ],
    ['429 with nonsense', answers.status(429, '', { 'retry-after': 'soon' }), '429', false, undefined],
    ['500', answers.status(500, 'rollup_error'), '500 rollup_error', false, undefined],
    ['503 with a page', answers.status(503, '<html>down</html>'), '503', false, undefined],
    ['408', answers.status(408), '408', false, undefined],
    ['403 invalid_token', answers.status(403, 'invalid_token'), '403 invalid_token', true, undefined],
    ['404 no_service', answers.status(404, 'no_service'), '404 no_service', true, undefined],
    ['410 channel_is_archived', answers.status(410, 'channel_is_archived'), '410 channel_is_archived', true, undefined],
    ['a redirect', answers.status(302, '', { location: 'http://127.0.0.1:1/' }), '302', true, undefined],
    ['nothing in time', answers.never, 'no answer in time', false, undefined],
    ['a closed socket', answers.hangsUp, 'connection failed (UND_ERR_SOCKET)', false, undefined],
  ])('takes %s for what it is, and names no address', async (_, answer, reason, permanent, retryAfterSeconds) => {
    const failure = await failureOf(answer);
    expect(failure).toMatchObject({ reason, permanent, retryAfterSeconds });
    expect(failure.cause).toBeUndefined();
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('hushhushhush');
  });

  it('names no address when nobody listens there', async () => {
    const failure = await failureOf(answers.ok, new URL(`http://127.0.0.1:1${SECRET_PATH}`));
    expect(failure.permanent).toBe(false);
    expect(failure.reason).toMatch(/^connection failed/);
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('hushhushhush');
  });

  it('survives what is no Error at all', async () => {
    const thrown = jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce('hushhushhush');
    expect((await failureOf(answers.ok)).reason).toBe('connection failed (unknown)');
    thrown.mockRestore();
  });
});
