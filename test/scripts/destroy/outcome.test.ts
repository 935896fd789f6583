import { joined, NOTHING } from '../../../scripts/destroy/outcome';

const STUCK = { what: 'key', why: 'it is used', next: 'wait' };

describe('joined', () => {
  it('keeps what each step has done and what would not go, in their order', () => {
    const first = { did: ['deleted one'], stuck: [STUCK] };
    const second = { did: ['deleted two'], stuck: [{ ...STUCK, what: 'role' }] };
    expect(joined([first, NOTHING, second])).toEqual({
      did: ['deleted one', 'deleted two'],
      stuck: [STUCK, { ...STUCK, what: 'role' }],
    });
  });

  it('is nothing where nothing was done', () => {
    expect(joined([])).toEqual(NOTHING);
  });
});
