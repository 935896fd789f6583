import { assumed, matches, passed, stopped } from '../../../scripts/reach/step';

describe('steps', () => {
  it('pass, stop, or are taken for granted', () => {
    expect(passed('route', 'x', 'one/Table')).toEqual({
      check: 'route',
      ok: true,
      fact: 'x',
      resources: ['one/Table'],
      assumed: false,
    });
    expect(stopped('route', 'x')).toMatchObject({ ok: false, resources: [], assumed: false });
    expect(assumed('route', 'x')).toMatchObject({ ok: true, assumed: true });
  });
});

describe('a rule', () => {
  const rule = { protocol: 'tcp', ports: { first: 80, last: 443 } } as const;
  it.each([
    ['tcp', 79, false],
    ['tcp', 80, true],
    ['tcp', 443, true],
    ['tcp', 444, false],
    ['udp', 80, false],
  ] as const)('speaks of its protocol and ports: %s %d %s', (protocol, port, expected) => {
    expect(matches(rule, { protocol, port })).toBe(expected);
  });

  it('speaks of every protocol when it says so', () => {
    expect(matches({ ...rule, protocol: 'all' }, { protocol: 'udp', port: 80 })).toBe(true);
  });
});
