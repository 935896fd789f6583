import { SlackFailure } from '../../../../lambda/alert-router/slack/failure';

describe('SlackFailure', () => {
  it('says what happened, under a name that a log shows', () => {
    expect(String(new SlackFailure('404 no_service', true))).toBe(
      'SlackFailure: Slack did not take the message: 404 no_service',
    );
  });

  it('is an Error that holds what it was given, and nothing else', () => {
    const failure = new SlackFailure('429 rate_limited', false, 30);
    expect(failure).toBeInstanceOf(Error);
    expect(Object.fromEntries(Object.entries(failure))).toEqual({
      name: 'SlackFailure',
      reason: '429 rate_limited',
      permanent: false,
      retryAfterSeconds: 30,
    });
  });

  it('asks for no wait where Slack asked for none', () => {
    expect(new SlackFailure('500', false).retryAfterSeconds).toBeUndefined();
  });
});
