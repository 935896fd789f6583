import { clock, inMinutes } from '../../../scripts/plan/clock';

test.each([
  [0, '0:00', '0.0'],
  [5, '0:05', '0.1'],
  [95, '1:35', '1.6'],
  [3_600, '60:00', '60.0'],
])('%i seconds are %s, or %s minutes', (seconds, text, minutes) => {
  expect([clock(seconds), inMinutes(seconds)]).toEqual([text, minutes]);
});
