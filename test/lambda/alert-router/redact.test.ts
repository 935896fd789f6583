import { redact } from '../../../lambda/alert-router/redact';

test('no address goes to a log, whoever has written it there', () => {
  expect(redact('Failed to parse URL from https://hooks.slack.com/services/T/B/x: "bad"')).toBe(
    'Failed to parse URL from <address> "bad"',
  );
  expect(redact('HTTP://h/x')).toBe('<address>');
  expect(redact('nothing')).toBe('nothing');
});
