import { handedShifts } from '../../../scripts/guard/handed-values';

const given = { stack: 'network', verb: 'exports' } as const;

describe(handedShifts, () => {
  const before = new Map([
    ['kept', 1],
    ['changed', 1],
    ['gone', 1],
  ]);

  test('names what changes and what goes, and not what is new', () => {
    const after = new Map([
      ['kept', 1],
      ['changed', 2],
      ['new', 1],
    ]);
    expect([...handedShifts({ ...given, before, after }, [])].map(([name, { because }]) => [name, because])).toEqual([
      ['changed', 'network exports another value'],
      ['gone', 'network no longer exports it'],
    ]);
  });
});
