import { json } from '../../../../lambda/alert-router/parse/json';

describe('json', () => {
  it.each([{ AlarmName: 'nodes' }, ['a', 1], 'text', 7, true, null])('reads %j', (value) => {
    expect(json(JSON.stringify(value))).toEqual(value);
  });

  it.each(['', 'help', '{"AlarmName":', "{'AlarmName': 'nodes'}", 'undefined'])(
    'takes %j for none, and does not throw',
    (text) => {
      expect(json(text)).toBeUndefined();
    },
  );
});
