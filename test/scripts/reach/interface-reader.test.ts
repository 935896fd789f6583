import { readerOf, STACK } from './small-network';

const placement = { owner: 'somebody', subnets: [`${STACK}/Private`], groups: [`${STACK}/Group`] };

describe('the reader of interfaces', () => {
  it('makes one for each subnet, with its groups', () => {
    const found = readerOf().read({ ...placement, subnets: [`${STACK}/Private`, `${STACK}/Public`] });
    expect(found.map(({ subnet, groups }) => [subnet.tier, groups?.map(({ name }) => name)])).toEqual([
      ['private', ['callers']],
      ['public', ['callers']],
    ]);
  });

  it('gives a public address as the subnet does, unless the interface says otherwise', () => {
    const addresses = (publicAddress?: boolean) =>
      readerOf()
        .read({ ...placement, ...(publicAddress === undefined ? {} : { publicAddress }) })
        .map(({ hasPublicAddress }) => hasPublicAddress);
    expect(addresses()).toEqual([false]);
    expect(addresses(true)).toEqual([true]);
  });

  it.each([
    [{ subnets: ['subnet-1'] }, 'somebody: no template holds its subnet subnet-1.'],
    [{ groups: ['sg-1'] }, 'somebody: no template holds its security group sg-1.'],
    [{ groups: [] }, 'somebody names no security group.'],
  ])('says what is missing, and to whom: %j', (missing, message) => {
    expect(() => readerOf().read({ ...placement, ...missing })).toThrow(message);
  });
});
